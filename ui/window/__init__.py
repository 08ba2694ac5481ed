"""The main window itself: its bar, menus and commands, and what holds for every page."""
