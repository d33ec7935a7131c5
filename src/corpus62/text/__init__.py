"""Characters, lines and numbers of a text. Knows no French and no money."""
