#!/bin/sh
# macOS: double-click to open the program. Anywhere: ./run.command ARGS
exec python3 "$(dirname "$0")/run.py" "$@"
