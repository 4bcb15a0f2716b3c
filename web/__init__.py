"""The reading edition: every lesson, released exercise and day page as static HTML, nothing run."""
