"""What every page must be for everybody: free of axe's findings, and no wider than the screen it is on."""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
OPTIES = {"runOnly": {"type": "tag", "values": WCAG}, "resultTypes": ["violations"]}
BREED = {"width": 1280, "height": 900}
SMAL = {"width": 390, "height": 844}


def toegankelijk(tab: Page) -> None:
    """Fail with rule, place and advice of everything axe finds (WCAG 2.0 to 2.2, A and AA)."""
    assert gebreken(tab) == []


def past_op_telefoon(tab: Page) -> None:
    """Nothing sticks out at 390 pixels: a phone scrolls up and down only."""
    assert te_breed(tab) == []


def gebreken(tab: Page) -> list[str]:
    """What axe finds, with the address of the page; empty when it is right."""
    bevindingen = Axe().run(tab, options=OPTIES).response["violations"]
    return [f"{tab.url} {regel}" for regel in _regels(bevindingen)]


def te_breed(tab: Page) -> list[str]:
    """The page, when something sticks out on a phone."""
    tab.set_viewport_size(SMAL)
    breedte = tab.evaluate("document.documentElement.scrollWidth")
    tab.set_viewport_size(BREED)
    return [f"{tab.url} is {breedte} breed op een telefoon"] if breedte > SMAL["width"] else []


def _regels(bevindingen: list[dict[str, Any]]) -> Iterator[str]:
    for bevinding in bevindingen:
        yield f"{bevinding['id']}: {bevinding['help']}"
        for plek in bevinding["nodes"][:5]:
            yield f"  {plek['target'][0]}  {plek['html'][:160]}\n    {plek.get('failureSummary', '')}"
