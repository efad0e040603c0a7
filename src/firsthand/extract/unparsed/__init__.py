"""What both readings without a parse put together in one way: by cue words, and by morphology."""
