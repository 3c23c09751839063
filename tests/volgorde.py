"""The order of the files of a run with more processes: long ones first, or one process ends minutes after the other.

Without this the files with most tests come first, and the longest way of all, one single test, comes last.
"""

import os
from collections import Counter

import pytest

EERST = (
    "test_urls.py",
    "test_hoofdweg.py",
    "test_browser_stil.py",
    "test_vier_schrijvers.py",
    "test_toetsenbord.py",
    "test_web_gedood.py",
    "test_kanarie.py",
    "test_mutatiescore.py",
    "test_zelfde_antwoord.py",
    "test_zuinig.py",
    "test_bots.py",
    "test_wijkplan_browser.py",
    "test_lokaal_demo.py",
    "test_lokaal_herstel.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """For ``--dist loadfile --no-loadscope-reorder``; within a file the order stays."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        aantal = Counter(item.path for item in items)
        items.sort(key=lambda item: (_rang(item.path.name), -aantal[item.path], str(item.path)))


def _rang(bestand: str) -> int:
    return EERST.index(bestand) if bestand in EERST else len(EERST)
