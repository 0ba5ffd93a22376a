"""What holds for all tests: no example of a property is timed, on however busy a machine."""

from hypothesis import settings

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
