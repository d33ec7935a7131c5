"""`python -m corpus62`: the command line."""

from corpus62.cli import main

if __name__ == "__main__":
    main()
