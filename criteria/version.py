"""The version of the program, written into every file and revision it saves."""

VERSION = "0.1.0"
