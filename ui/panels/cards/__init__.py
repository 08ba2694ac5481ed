"""The cards of a page: a chart with its title, table and export, in sections and tabs."""
