"""Why each party stays at the moment."""

from findings.crisis import analysis, told


def test_each_party_is_told_with_what_it_lacks_first():
    assert told(analysis(), "stays") == [
        (
            "What the United States lacks first is the second line of its list, “North Korea stops "
            "tests”: that lies with North Korea."
        ),
        (
            "What North Korea lacks first is the second line of its list, “the United States "
            "lets the matter rest”: that lies with the United States."
        ),
    ]
