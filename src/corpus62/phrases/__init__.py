"""Reads one small phrase: a number, an amount, a date, a vote, a name, an authority. Knows no act and no funding."""
