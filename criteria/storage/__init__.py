"""Where option sets are kept: the library, the exchange file, and their encoding."""
