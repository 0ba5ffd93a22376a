"""The case as each party sees it: who would stay where by its own picture, and who is mistaken."""

from detente.pictures.appraisal import Appraisal, appraise
from detente.pictures.course import Course, Gap, Misjudged, course
from detente.pictures.hypergame import Hypergame, hypergame, nearest_first
from detente.pictures.mistakes import Cause, Mistake, missed_at, surprises_at
from detente.pictures.rightness import Ends, Rightness, pictured, rightness
from detente.pictures.seen import check_pictures, seen_by
from detente.pictures.view import View, look

__all__ = [
    "Appraisal",
    "Cause",
    "Course",
    "Ends",
    "Gap",
    "Hypergame",
    "Misjudged",
    "Mistake",
    "Rightness",
    "View",
    "appraise",
    "check_pictures",
    "course",
    "hypergame",
    "look",
    "missed_at",
    "nearest_first",
    "pictured",
    "rightness",
    "seen_by",
    "surprises_at",
]
