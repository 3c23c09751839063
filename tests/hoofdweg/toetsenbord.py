"""Working without a mouse."""

from playwright.sync_api import Locator, Page

MEESTE_TABS = 150
BEDEKT = """vak => { const { left, top, width, height } = vak.getBoundingClientRect();
    const boven = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
    return !(boven && (vak.contains(boven) || boven.contains(vak))) }"""
ZICHTBAAR = """vak => { const stijl = getComputedStyle(vak);
    return vak.matches(":focus-visible") && (stijl.outlineStyle !== "none" || stijl.boxShadow !== "none") }"""


class Toetsenbord:
    """The keys of one tab."""

    def __init__(self, tab: Page) -> None:
        self.tab = tab

    def naar(self, doel: Locator) -> None:
        """Press Tab until this has the focus, and see that the focus shows and nothing lies over it."""
        doel.wait_for()
        ding = doel.element_handle()
        for _ in range(MEESTE_TABS):
            self.tab.keyboard.press("Tab")
            if ding.evaluate("ding => ding === document.activeElement"):
                break
        else:
            raise AssertionError(f"Met Tab komt u niet bij {doel} op {self.tab.url}")
        assert not ding.evaluate(BEDEKT), f"{doel} heeft de focus, maar ligt onder iets anders op {self.tab.url}"
        assert ding.evaluate(ZICHTBAAR), f"Geen zichtbare focus op {doel} op {self.tab.url}"

    def typ(self, doel: Locator, tekst: str) -> None:
        """Go to a field and replace what stands there."""
        self.naar(doel)
        self.tab.keyboard.press("Control+a")
        self.tab.keyboard.insert_text(tekst)

    def druk(self, doel: Locator) -> None:
        """Go to a link or a button and press Enter."""
        self.naar(doel)
        self.tab.keyboard.press("Enter")
