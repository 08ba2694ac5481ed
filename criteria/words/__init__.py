"""What the program says below the window, in English and in other languages."""
