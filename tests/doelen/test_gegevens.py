"""The goals of Onderwijs dat Past as shipped in doelenboom_odp.json, goal by goal and number by number."""

import hashlib
import html
import json
import re
from collections import Counter
from decimal import Decimal
from itertools import chain
from pathlib import Path

import pytest

WORTEL = Path(__file__).resolve().parents[2]
BOOM = json.loads((WORTEL / "doelen/gegevens/doelenboom_odp.json").read_text(encoding="utf-8"))
BRONNEN = WORTEL.parent / "shared" / "bronnen"
JAARDOELEN = BOOM["jaardoelen"]
STREEFWAARDEN = [(doel, streefwaarde) for doel in JAARDOELEN for streefwaarde in doel["streefwaarden"]]
INDICATOREN = {indicator["code"]: indicator for indicator in BOOM["indicatoren"]}
GROOTHEDEN = {grootheid["code"]: grootheid for grootheid in BOOM["grootheden"]}
THEMAS = {thema["code"]: thema for thema in BOOM["themas"]}
PER_THEMA = {
    "cultuur": [2, 2, 2, 2, 5],
    "tlv": [1, 1, 1, 1, 1],
    "buiten_de_regio": [2, 2, 2, 2, 1],
    "thuiszitters": [2, 2, 2, 2, 2],
    "arrangementen": [6, 6, 7, 3, 4],
    "slb": [8, 7, 5, 5, 5],
    "hb": [14, 14, 10, 10, 8],
}
KOPPEN = {
    "Cultuur als basisvoorwaarde: doelen": "cultuur",
    "Doelen TLV's": "tlv",
    "Doelen leerlingen buiten de regio": "buiten_de_regio",
    "Doelen thuiszitters": "thuiszitters",
    "Doelen wijkzorgstructuur": "arrangementen",
    "Doelen school en SLB": "slb",
    "Doelen school en HB": "hb",
}
SOORTEN = {
    "minstens",
    "hoogstens",
    "precies",
    "aandeel_minstens",
    "aandeel_hoogstens",
    "schaal",
    "landelijk",
    "minder_dan_vorig_jaar",
    "meer_dan_vorig_jaar",
}
ZONDER_GETAL = {"landelijk", "minder_dan_vorig_jaar", "meer_dan_vorig_jaar"}
MET_RICHTING = {"aandeel_minstens", "aandeel_hoogstens", "schaal", "precies"} | ZONDER_GETAL
ELK_DOEL = pytest.mark.parametrize("doel", JAARDOELEN, ids=lambda doel: doel["sleutel"])
ELKE_STREEFWAARDE = pytest.mark.parametrize(
    ("doel", "streefwaarde"), STREEFWAARDEN, ids=[f"{d['sleutel']}-{s['indicator']}" for d, s in STREEFWAARDEN]
)
MET_BRONNEN = pytest.mark.skipif(not BRONNEN.is_dir(), reason="de map met de bronnen staat niet op deze machine")


def schoon(tekst):
    """Plain text: no markup, no bullet signs, single spaces."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", tekst)).replace("•", " ").replace("*", "").split())


def thema_van(kop):
    """The thema code of a slide heading, or None when the slide holds no goals."""
    passend = [code for deel, code in KOPPEN.items() if deel in kop and "per kalenderjaar" in kop]
    return passend[0] if passend else None


def lees_doelen(tekst):
    """Read the slides: {(thema, jaar): [goal texts]}, empty bullets left out."""
    doelen, thema, jaar, lopend = {}, None, None, []
    for regel in map(str.strip, tekst.splitlines()):
        rij = re.fullmatch(r"(20\d\d)\t(.*)", regel)
        jaarkop = re.fullmatch(r"(?:### )?(20\d\d)(?: \(vervolg\))?", regel)
        if regel.startswith("## "):
            thema, jaar, lopend = thema_van(regel), None, []
        elif rij:
            bullets = re.findall(r"<li>(.*?)</li>", rij[2]) or [rij[2]]
            doelen[thema, int(rij[1])] = [t for t in map(schoon, bullets) if t]
        elif jaarkop and thema:
            jaar = int(jaarkop[1])
        elif regel.startswith("- ") and jaar:
            lopend = doelen.setdefault((thema, jaar), [])
            lopend.append(schoon(regel[2:]))
        elif lopend and regel and not regel.startswith("#"):
            lopend[-1] += " " + schoon(regel)
        else:
            lopend = []
    return doelen


@ELK_DOEL
def test_jaardoel_is_compleet_en_geldig(doel):
    assert doel["sleutel"] == f"{doel['thema']}-{doel['jaar']}-{doel['volgnummer']}"
    assert doel["thema"] in THEMAS
    assert doel["jaar"] in range(2023, 2028)
    assert doel["niveau"] in {"kind", "school", "wijk"}
    assert doel["oordeelniveau"] in {"swv", "vakgroep", "gemeente", "bestuur", "wijk", "school"}
    assert doel["tekst"] == " ".join(doel["tekst"].split()) != ""


@ELK_DOEL
def test_jaardoel_elk_percentage_in_de_tekst_is_een_streefwaarde(doel):
    in_tekst = re.findall(r"(\d+(?:,\d+)?)%", doel["tekst"])

    procenten = [s for s in doel["streefwaarden"] if INDICATOREN[s["indicator"]]["eenheid"] == "procent"]
    waarden = [s["waarde"].replace(".", ",") for s in procenten if s["waarde"] is not None]

    assert waarden == in_tekst


@ELKE_STREEFWAARDE
def test_streefwaarde_is_geldig_en_staat_in_de_tekst(doel, streefwaarde):
    indicator = INDICATOREN[streefwaarde["indicator"]]
    assert streefwaarde["soort"] in SOORTEN
    assert indicator["thema"] == doel["thema"]
    assert (streefwaarde["soort"] == "schaal") == (indicator["eenheid"] == "schaal")
    assert (streefwaarde["waarde"] is None) == (streefwaarde["soort"] in ZONDER_GETAL)
    if streefwaarde["waarde"] is not None:
        Decimal(streefwaarde["waarde"])
        teken = "%" if indicator["eenheid"] == "procent" else ""
        getal = re.escape(streefwaarde["waarde"].replace(".", ",") + teken)
        assert re.search(rf"(?<![\d,]){getal}(?![\d,])", doel["tekst"])


@ELKE_STREEFWAARDE
def test_streefwaarde_zonder_richting_in_de_bron_is_te_bevestigen(doel, streefwaarde):
    assert streefwaarde["te_bevestigen"] == (streefwaarde["soort"] not in MET_RICHTING)
    if streefwaarde["te_bevestigen"] or streefwaarde["waarde"] is None:
        assert streefwaarde["toelichting"]
    assert "\n" not in streefwaarde["toelichting"]


@ELKE_STREEFWAARDE
def test_streefwaarde_richting_past_bij_de_indicator(doel, streefwaarde):
    omlaag = INDICATOREN[streefwaarde["indicator"]]["omlaag_is_beter"]
    dalend = {"hoogstens", "precies", "aandeel_hoogstens", "landelijk", "minder_dan_vorig_jaar"}

    assert omlaag == (streefwaarde["soort"] in dalend)


@pytest.mark.parametrize("soort", sorted(SOORTEN))
def test_streefwaarden_aantal_per_soort(soort):
    verwacht = {"minstens": 50, "hoogstens": 5, "precies": 4, "aandeel_minstens": 5, "aandeel_hoogstens": 10}
    verwacht |= {"schaal": 4, "landelijk": 1, "minder_dan_vorig_jaar": 1, "meer_dan_vorig_jaar": 0}

    assert Counter(s["soort"] for _, s in STREEFWAARDEN)[soort] == verwacht[soort]


def test_streefwaarden_zijn_78_getallen_verdeeld_over_de_themas():
    getallen = [doel["thema"] for doel, s in STREEFWAARDEN if s["waarde"] is not None]

    assert Counter(getallen) == {"tlv": 4, "buiten_de_regio": 4, "thuiszitters": 4, "slb": 34, "hb": 32}
    assert len(getallen) == 78


@pytest.mark.parametrize(("jaar", "aantal"), [(2023, 35), (2024, 34), (2025, 29), (2026, 25), (2027, 26)])
def test_jaardoelen_aantal_per_jaar(jaar, aantal):
    assert sum(doel["jaar"] == jaar for doel in JAARDOELEN) == aantal


@pytest.mark.parametrize("thema", PER_THEMA)
def test_jaardoelen_aantal_per_thema_en_volgnummers_zonder_gat(thema):
    nummers = [
        [d["volgnummer"] for d in JAARDOELEN if (d["thema"], d["jaar"]) == (thema, j)] for j in range(2023, 2028)
    ]

    assert nummers == [list(range(1, aantal + 1)) for aantal in PER_THEMA[thema]]


def test_jaardoelen_zijn_149_met_elk_een_eigen_sleutel():
    assert len({doel["sleutel"] for doel in JAARDOELEN}) == len(JAARDOELEN) == BOOM["bron"]["aantal"] == 149


def test_doelteksten_hebben_de_sha256_van_de_bron():
    teksten = "\n".join(doel["tekst"] for doel in JAARDOELEN)

    assert hashlib.sha256(teksten.encode()).hexdigest() == BOOM["bron"]["sha256"]


@pytest.mark.parametrize("indicator", BOOM["indicatoren"], ids=lambda indicator: indicator["code"])
def test_indicator_is_geldig(indicator):
    assert indicator["thema"] in THEMAS
    assert indicator["eenheid"] in {"procent", "aantal", "schaal", "aantal_scholen"}
    assert indicator["naam"] and indicator["definitie"]
    assert indicator["teller"]
    assert set(indicator["teller"]) | set(indicator["noemer"]) <= set(GROOTHEDEN)
    assert (indicator["noemer"] == []) == indicator["eenheid"].startswith("aantal")


@pytest.mark.parametrize("grootheid", BOOM["grootheden"], ids=lambda grootheid: grootheid["code"])
def test_grootheid_is_geldig_en_heeft_een_vraag(grootheid):
    wordt_gevraagd = grootheid["bron"] != "toepassing"
    assert grootheid["aard"] in {"stroom", "stand"}
    assert grootheid["bron"] in {"school", "vakgroep", "tlv_commissie", "gemeente", "toepassing"}
    assert grootheid["eenheid"] in {"aantal", "ja_nee", "schaal"}
    assert grootheid["vakgroep"] in ({"slb", "hb"} if grootheid["bron"] == "vakgroep" else {""})
    assert [bool(grootheid[veld]) for veld in ("vraag", "hint", "blok")] == [wordt_gevraagd] * 3
    assert grootheid["vraag"].endswith("?") == wordt_gevraagd


def test_codes_zijn_uniek_en_alle_grootheden_worden_gebruikt():
    gebruikt = set(chain.from_iterable(i["teller"] + i["noemer"] for i in BOOM["indicatoren"]))

    assert gebruikt == set(GROOTHEDEN)
    assert len(GROOTHEDEN) == len(BOOM["grootheden"])
    assert len(INDICATOREN) == len(BOOM["indicatoren"])
    assert [thema["code"] for thema in sorted(BOOM["themas"], key=lambda t: t["volgorde"])] == list(PER_THEMA)


def test_school_beantwoordt_hoogstens_vijf_vragen_en_drie_over_nieuwkomers():
    blokken = Counter(g["blok"] == "Nieuwkomers en anderstaligen" for g in BOOM["grootheden"] if g["bron"] == "school")

    assert blokken == {False: 5, True: 3}


def test_interventieniveaus_vormen_samen_het_geheel():
    leden = [i for i in BOOM["indicatoren"] if i["set"] == "slb_interventieniveau"]

    assert [i["code"] for i in BOOM["indicatoren"] if i["set"]] == [i["code"] for i in leden]
    assert all(sorted(chain.from_iterable(lid["teller"] for lid in leden)) == sorted(i["noemer"]) for i in leden)


@pytest.mark.parametrize("beleidsdoel", BOOM["beleidsdoelen"], ids=lambda doel: doel["tekst"][:40])
def test_beleidsdoel_is_geldig(beleidsdoel):
    assert beleidsdoel["thema"] is None or beleidsdoel["thema"] in THEMAS
    assert beleidsdoel["niveau"] in {"kind", "school", "wijk"}
    assert beleidsdoel["tekst"] and beleidsdoel["bron"]


def test_schoollogopedie_is_alleen_voor_schiedam_en_heeft_geen_doeltekst():
    logopedie = [d for d in BOOM["beleidsdoelen"] if "logopedie" in d["tekst"]]

    assert [d["niveau"] for d in logopedie] == ["kind", "school", "wijk"]
    assert {(d["gemeente"], d["opmerking"], d["thema"]) for d in logopedie} == {
        ("Schiedam", "doeltekst ontbreekt", None)
    }
    assert [d for d in BOOM["beleidsdoelen"] if d["gemeente"]] == logopedie


@MET_BRONNEN
def test_doelteksten_zijn_letterlijk_die_van_de_bron():
    verwacht = lees_doelen((BRONNEN / BOOM["bron"]["bestand"]).read_text(encoding="utf-8"))

    doelen = {}
    for doel in JAARDOELEN:
        doelen.setdefault((doel["thema"], doel["jaar"]), []).append(doel["tekst"])

    assert doelen == verwacht


@MET_BRONNEN
@pytest.mark.parametrize("beleidsdoel", BOOM["beleidsdoelen"], ids=lambda doel: doel["tekst"][:40])
def test_beleidsdoel_staat_letterlijk_in_de_bron(beleidsdoel):
    teksten = [pad.read_text(encoding="utf-8") for pad in sorted(BRONNEN.glob("00[012]_*.txt"))]
    bron = "".join(map(schoon, teksten)).replace("- ", "-").replace(" .", ".")

    assert beleidsdoel["tekst"].replace("- ", "-") in bron


@MET_BRONNEN
def test_interventie_staat_letterlijk_in_het_ondersteuningsplan():
    plan = next(BRONNEN.glob("002_*.txt")).read_text(encoding="utf-8")
    schone_tekst = " ".join(re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", plan).split())

    interventies = [i for doel in BOOM["beleidsdoelen"] for i in doel.get("interventies", [])]

    assert len(interventies) == 9
    assert [i["tekst"] for i in interventies if i["tekst"] not in schone_tekst] == []
    assert all(i["bron"].startswith("Ondersteuningsplan 2023-2027, § ") for i in interventies)
