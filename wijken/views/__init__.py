"""Pages of wijken, schools, besturen and wijkplannen."""
