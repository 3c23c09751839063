"""The look: numbers, colours, drawings. No database."""

import datetime
import json
import re
from decimal import Decimal
from pathlib import Path

import pytest
from defusedxml import ElementTree
from django.conf import settings
from django.template import Context, Template, TemplateSyntaxError
from hypothesis import given
from hypothesis import strategies as st

from swv import beeld
from swv.beeld.kleuren import contrast
from swv.beeld.meetkunde import ligt_in, middenpunt
from swv.beeld.oordelen import OORDELEN
from swv.beeld.reeks import Maat, _onder_streep, _streepjes
from swv.templatetags import getallen

WORTEL = Path(__file__).resolve().parents[2]
SWV = ("odp", "almere", "liemers")
N = "\u00a0"


def toon(sjabloon: str, **context: object) -> str:
    return Template("{% load beeld getallen %}" + sjabloon).render(Context(context))


def wijken(slug: str) -> list[dict]:
    return json.loads((WORTEL / "wijken" / "gegevens" / f"{slug}.json").read_text())["wijken"]


def tekeningen(kleuren: beeld.Palet | None) -> dict[str, str]:
    vlakken = [beeld.WijkVlak(wijk["naam"], wijk["omtrek"], oordeel="behaald") for wijk in wijken("odp")]
    meting = beeld.Meting(71, 90, 64, oordeel="loopt_achter")
    scholen = [beeld.StraatSchool("Het Christal & co", 105, Decimal(25), Decimal("6076.88"), eigen=True)]
    reeks = beeld.Reeks("Holy & Babberspolder", [(2025, 58.0), (2026, None)], doel=[(2026, 65.0)])
    thema = beeld.ThemaRij("TLV’s", oordelen=[["behaald", "loopt_achter"]])
    return {
        "kaart": beeld.kaart(vlakken, titel="Kaart <van> & wijken", kleuren=kleuren),
        "bullet": beeld.bullet(meting, titel="71 %", kleuren=kleuren),
        "halter": beeld.halter(meting, titel="71 %", kleuren=kleuren),
        "straat": beeld.straat(scholen, titel="De straat", kleuren=kleuren),
        "balk": beeld.balk(10, 20, 40, titel="10 van 20", kleuren=kleuren),
        "uitslag": beeld.uitslag(-4, 8, titel="minder", kleuren=kleuren),
        "voorkant": beeld.voorkant([("Schiedam", [True, False])], titel="straat", kleuren=kleuren),
        "lijn": beeld.lijngrafiek([reeks], titel="Opvang <i>", kleuren=kleuren),
        "doelen": beeld.doelenbeeld(
            [thema], jaren=[beeld.JaarKop(2026, "2026", "bezig")], bijschrift="Oordelen", kleuren=kleuren
        ),
    }


@pytest.mark.parametrize(
    ("filter_", "waarde", "verwacht"),
    [
        (getallen.euro, Decimal("1234.56"), f"€{N}1.234,56"),
        (getallen.euro, Decimal("-0.005"), f"−{N}€{N}0,01"),
        (getallen.euro, None, "–"),
        (getallen.euro_heel, Decimal("105459.83"), f"€{N}105.460"),
        (getallen.euro_verschil, 5252, f"+{N}€{N}5.252"),
        (getallen.euro_verschil, -64915, f"−{N}€{N}64.915"),
        (getallen.getal, 1454, "1.454"),
        (getallen.decimaal, 2.6, "2,6"),
        (getallen.procent, Decimal("12.5"), f"12,5{N}%"),
        (getallen.procent, 90, f"90{N}%"),
        (getallen.procent, "", "–"),
        (getallen.datum, datetime.date(2026, 11, 22), "22 november 2026"),
        (getallen.datum, datetime.datetime(2026, 12, 31, 23, 30, tzinfo=datetime.UTC), "1 januari 2027"),
        (getallen.datum_kort, datetime.date(2026, 11, 27), "vr 27 november"),
        (getallen.tijd, datetime.datetime(2026, 11, 22, 20, 3, tzinfo=datetime.UTC), "21.03 uur"),
        (getallen.hoofdletter, "één school", "Eén school"),
        (getallen.hoofdletter, "twee scholen", "Twee scholen"),
        (getallen.telwoord, 3, "drie"),
        (getallen.telwoord, 1454, "1.454"),
    ],
)
def test_getal_staat_er_in_het_nederlands(filter_, waarde, verwacht):
    assert filter_(waarde) == verwacht


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_euro_verliest_geen_cent(bedrag):
    tekst = getallen.euro(bedrag)

    kaal = re.sub(r"[€.\u00a0]", "", tekst).replace(",", ".").replace("−", "-")
    assert Decimal(kaal) == bedrag


@pytest.mark.parametrize(
    ("dagen", "verwacht"), [(5, "nog 5 dagen"), (1, "morgen"), (0, "vandaag"), (-1, "1 dag te laat")]
)
def test_termijn_telt_vanaf_vandaag(settings, dagen, verwacht):
    settings.SWV_VANDAAG = datetime.date(2026, 11, 22)

    assert getallen.nog_dagen(settings.SWV_VANDAAG + datetime.timedelta(days=dagen)) == verwacht


@pytest.mark.parametrize("donker", [False, True])
@pytest.mark.parametrize("swv", SWV)
def test_kleuren_hebben_genoeg_contrast(swv, donker):
    kleur = beeld.palet(swv, donker=donker)
    paren = [("merk", "vel"), ("merk", "grond"), ("op-merk", "merk"), ("inkt-2", "grond"), ("inkt-2", "lamp-zacht")]
    paren += [(naam, achter) for naam in ("goed", "koers", "niet", "geen") for achter in ("vel", f"{naam}-zacht")]

    te_laag = {paar for paar in paren if contrast(kleur[paar[0]], kleur[paar[1]]) < 4.5}

    assert te_laag == set()
    assert contrast(kleur["lijn-sterk"], kleur["vel"]) >= 3


@pytest.mark.parametrize("kleuren", [None, beeld.palet("odp")], ids=["scherm", "pdf"])
def test_tekening_is_geldig_en_toegankelijk(kleuren):
    for naam, svg in tekeningen(kleuren).items():
        boom = ElementTree.fromstring(f"<div>{svg.replace('&nbsp;', ' ')}</div>")
        namen = [deel.get("aria-label") or deel.get("aria-hidden") for deel in boom.iter() if deel.tag.endswith("svg")]
        assert all(namen), naam
        assert " style=" not in svg, naam


def test_tekening_in_pdf_heeft_echte_kleuren():
    assert [naam for naam, svg in tekeningen(beeld.palet("odp")).items() if "var(" in svg] == []


def test_tekening_op_scherm_heeft_geen_stijlblok():
    assert [naam for naam, svg in tekeningen(None).items() if "<style" in svg] == []


def test_letters_in_tekening_zijn_minstens_12_px():
    svg = "".join(tekeningen(None).values())

    maten = {float(maat) for maat in re.findall(r'font-size="([\d.]+)(?:px)?"', svg)}

    assert min(maten) >= 12


@pytest.mark.parametrize("slug", SWV)
def test_naam_van_wijk_ligt_in_de_wijk(slug):
    for wijk in wijken(slug):
        ringen = [[tuple(punt) for punt in ring] for ring in wijk["omtrek"]]
        assert ligt_in(middenpunt(ringen), ringen), wijk["naam"]


@pytest.mark.parametrize("slug", SWV)
def test_kaart_toont_elke_wijk_met_woord(slug):
    vlakken = [beeld.WijkVlak(wijk["naam"], wijk["omtrek"], oordeel="te_klein") for wijk in wijken(slug)]

    svg = beeld.kaart(vlakken, titel="Kaart")

    titels = re.findall("<title>(.*?)</title>", svg)
    assert titels == [f"{wijk['naam']}: te klein" for wijk in wijken(slug)]


def test_silhouet_past_in_zijn_vak():
    for wijk in wijken("odp"):
        silhouet = beeld.silhouet(wijk["omtrek"])
        punten = [float(getal) for getal in re.findall(r"-?[\d.]+", silhouet.pad)]
        assert silhouet.viewbox == "0 0 48 42"
        assert min(punten) >= 0.9
        assert max(punten[0::2]) <= 47.1
        assert max(punten[1::2]) <= 41.1


@pytest.mark.parametrize("code", OORDELEN)
def test_oordeel_heeft_altijd_woord_en_vorm(code):
    html = toon("{% oordeel code %}", code=code)

    assert f"<span>{OORDELEN[code].woord}</span>" in html
    assert f"t-{OORDELEN[code].vorm}" in html


def test_doelen_tellen_in_woorden():
    codes = ["behaald", "op_koers", "op_koers", "loopt_achter", "geen_meting"]

    zin = beeld.telzin(codes, stand="bezig").replace(N, " ")

    assert zin == "1 behaald, 2 op koers, 1 loopt achter, 1 nog open"
    assert beeld.telzin(codes, stand="voorbij") == "1 van 5 behaald"
    assert beeld.telzin(["geen_streefwaarde"], stand="voorbij").replace(N, " ") == "1 zonder streefwaarde"
    assert beeld.telzin(codes, stand="komend") == "5 te halen"


def test_icoon_dat_niet_bestaat_is_een_fout():
    with pytest.raises(TemplateSyntaxError):
        toon('{% icoon "../geheim" %}')


def test_elk_gebruikt_icoon_bestaat():
    gebruikt = {
        naam
        for pad in (WORTEL / "templates").rglob("*.html")
        for naam in re.findall(r'{% icoon "([^"]+)"', pad.read_text())
    }

    assert {naam for naam in gebruikt if not (WORTEL / "templates/beeld/iconen" / f"{naam}.svg").is_file()} == set()


@pytest.mark.parametrize("naam", ["400", "403", "403_csrf", "404", "500"])
def test_foutpagina_werkt_zonder_context(naam):
    html = Template(f'{{% extends "{naam}.html" %}}').render(Context())

    assert f"Foutcode {naam[:3]}." in html
    assert 'lang="nl"' in html


def test_stijlbladen_wijzen_naar_bestanden_die_er_zijn():
    verwijzingen = [
        pad
        for blad in (WORTEL / "static/css").glob("*.css")
        for pad in re.findall(r'url\("\.\./npm/([^"]+)"\)', blad.read_text())
    ]

    assert verwijzingen
    assert [pad for pad in verwijzingen if not (WORTEL / "node_modules" / pad).is_file()] == []


def test_npm_slot_noemt_geen_adressen():
    assert '"resolved"' not in (WORTEL / "package-lock.json").read_text()


@pytest.mark.parametrize(("breed", "licht"), [(0.02, False), (0.2, True)])
def test_kaart_zet_naam_alleen_licht_waar_hij_op_de_eigen_wijk_past(breed: float, licht: bool) -> None:
    def vierkant(links: float, rechts: float) -> list:
        return [[[links, 51.9], [rechts, 51.9], [rechts, 51.95], [links, 51.95], [links, 51.9]]]

    vlakken = [
        beeld.WijkVlak("Babberspolder", vierkant(4.3, 4.3 + breed), hier=True),
        beeld.WijkVlak("Rest", vierkant(4.3 + breed, 4.6)),
    ]

    assert ("k-label k-op" in beeld.kaart(vlakken, titel="Kaart")) is licht


def test_waarde_staat_onder_haar_punt_waar_een_streep_haar_zou_kruisen() -> None:
    lijn = beeld.Reeks("Lezen", [(2025, 50), (2026, 78)], doel=[(2025, 90), (2026, 90)])

    assert _onder_streep(lijn, [lijn], Maat(560, 220, 44)) == {2026}


@pytest.mark.parametrize(
    ("hoogste", "streepjes"),
    [(90, [0, 25, 50, 75, 100]), (8.4, [0, 5, 10]), (3, [0, 1, 2, 3]), (1, [0, 0.5, 1])],
)
def test_as_loopt_tot_boven_het_hoogste_punt_en_doel(hoogste: float, streepjes: list[float]) -> None:
    assert _streepjes(hoogste) == streepjes


def test_een_sleutel_krijgt_in_een_sjabloon_geen_punt_voor_de_duizendtallen():
    kaal = re.compile(r"\{\{\s*[\w.]*pk\s*\}\}")
    sjablonen = Path(settings.BASE_DIR).glob("templates/**/*.html")

    assert [str(pad) for pad in sjablonen if kaal.search(pad.read_text(encoding="utf-8"))] == []
