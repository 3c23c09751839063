"""The pages of a wijk and its plan without a mouse: Tab reaches every control, in order, and one sees where it is.

Wide and on a phone; axe looks at the phone here, and at the wide page in tests/privacy/test_browser_stil.py.
"""

import datetime
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page

from swv.tenancy.context import tenant
from tests.axe import BREED, SMAL, gebreken, te_breed
from tests.url_objecten import maak_objecten
from tests.wereld import Wereld, echt
from wijken.models import Actie, Wijkplan

PAGINAS = {
    "directeur": (
        "wijk_detail polder",
        "wijkplan_detail plan_gewijzigd",
        "wijkplan_versies plan_gewijzigd",
        "wijziging_detail wijziging",
        "wijkplan_zoeken",
        "planonderdeel_update onderdeel",
        "overleg_plek polder",
        "overleg_detail overleg",
        "agendapunt_create polder",
        "afspraak_list polder",
        "afspraak_detail afspraak",
        "kalender",
        "gesprek_detail gesprek",
        "partnerdeel_update partnerdeel",
        "sociale_kaart polder",
    ),
    "vreemde": ("actiebord plan_haven", "voortgang_update plan_haven T3", "evaluatie_update plan_haven", "les_list"),
    "procesbegeleider": ("begeleiding", "overleg_create polder"),
    "medewerker": ("sjabloon", "jaarvraag_create 2027", "overleg_plek raad"),
}
# What Tab must reach, with how often: a day or a time has parts; of a group of radios one is reached.
TE_BEREIKEN = """() => {
  const soort = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";
  const groepen = new Set();
  const doelen = [...document.querySelectorAll(soort)].filter((ding) => {
    if (ding.disabled || ding.tabIndex < 0 || !ding.checkVisibility({ visibilityProperty: true })) return false;
    if (ding.type !== "radio") return true;
    const nieuw = !groepen.has(ding.name);
    groepen.add(ding.name);
    return nieuw;
  });
  window.bereikt = [];
  document.addEventListener("focusin", ({ target: ding }) => {
    const { left, top, width, height } = ding.getBoundingClientRect();
    const boven = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 40));
    const vrij = boven && (ding.contains(boven) || boven.contains(ding) || boven.closest("label")?.control === ding);
    const stijl = getComputedStyle(ding);
    window.bereikt.push({
      ding,
      bedekt: ding instanceof HTMLElement && !vrij,
      kaal: stijl.outlineStyle === "none" && stijl.boxShadow === "none" && !(ding instanceof SVGElement),
    });
  });
  window.doelen = doelen;
  const keer = { date: 4, time: 3, "datetime-local": 6 };
  return doelen.reduce((som, ding) => som + (keer[ding.type] || 1), 2);
}"""
GEBREKEN = """() => {
  const naam = (ding) => ding.outerHTML.slice(0, 140).replace(/\\s+/g, " ");
  const zelfde = (een, ander) => een === ander || (een.type === "radio" && een.name === ander.name);
  const eerste = new Map();
  for (const doel of window.doelen) eerste.set(doel, window.bereikt.findIndex(({ ding }) => zelfde(ding, doel)));
  const fouten = window.doelen.filter((doel) => eerste.get(doel) < 0).map((doel) => `niet bereikt: ${naam(doel)}`);
  window.doelen.reduce((vorige, doel) => {
    if (eerste.get(doel) >= 0 && eerste.get(doel) < vorige) fouten.push(`niet op volgorde: ${naam(doel)}`);
    return Math.max(vorige, eerste.get(doel));
  }, -1);
  for (const { ding, bedekt, kaal } of window.bereikt) {
    if (bedekt) fouten.push(`ligt onder iets anders: ${naam(ding)}`);
    if (kaal) fouten.push(`geen zichtbare focus: ${naam(ding)}`);
  }
  return [...new Set(fouten)];
}"""


@echt
@pytest.mark.browser
def test_tab_bereikt_alles_en_axe_vindt_niets_op_de_paginas_van_wijk_en_plan(
    wereld: Wereld, live_server: Any, context: BrowserContext
) -> None:
    with tenant(wereld.swv.pk):
        objecten = maak_objecten(wereld) | {"plan_haven": _plan_haven(wereld)}
    tab = context.new_page()
    klachten: list[str] = []

    for wie, paginas in PAGINAS.items():
        koekje = wereld.client(wie).cookies["sessionid"].value
        context.add_cookies([{"name": "sessionid", "value": koekje, "url": live_server.url}])
        for pagina in paginas:
            naam, *delen = pagina.split()
            adres = reverse(naam if naam == "kalender" else f"wijken:{naam}", args=["odp", *_met(delen, objecten)])
            for maat in (BREED, SMAL):
                tab.set_viewport_size(maat)
                antwoord = tab.goto(live_server.url + adres)
                assert antwoord is not None and (pagina, antwoord.status) == (pagina, 200)
                klachten += gebreken(tab) if maat == SMAL else []
                klachten += [f"{pagina} {maat['width']}: {fout}" for fout in toetsenbordfouten(tab)]
            klachten += te_breed(tab)
    tab.close()

    assert not klachten, "\n".join(klachten)


def toetsenbordfouten(tab: Page) -> list[str]:
    """What Tab misses, takes in another order, or brings to where nobody sees it."""
    for _ in range(tab.evaluate(TE_BEREIKEN)):
        tab.keyboard.press("Tab")
    return list(tab.evaluate(GEBREKEN))


def _plan_haven(wereld: Wereld) -> int:
    """A plan that runs, with an actie to tell about."""
    plan = Wijkplan.objects.create(wijk=wereld.wijken["haven"], jaar=2026)
    onderdeel = plan.onderdelen.create(niveau="kind", volgorde=1, titel="Lezen", tekst="Wij lezen.")
    dagen = {"begin": datetime.date(2026, 1, 1), "einde": datetime.date(2026, 12, 31)}
    Actie.objects.create(onderdeel=onderdeel, omschrijving="Talentklas", wie="Haven", **dagen)
    Wijkplan.objects.filter(pk=plan.pk).update(status="vastgesteld", vastgesteld_op=timezone.now())
    return plan.pk


def _met(delen: list[str], objecten: dict[str, int]) -> list[object]:
    return [objecten.get(deel, deel) for deel in delen]
