"""The painted charts: pure draw functions over frozen data, for screen, picture and paper alike."""
