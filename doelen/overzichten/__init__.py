"""From rows to what a reader sees: words, verdicts and drawings. Pages, panels and reports share these."""
