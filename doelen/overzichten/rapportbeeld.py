"""The frozen figures as the template of the PDF wants them: drawings in real colours, dates as dates."""

import datetime
from typing import Any

from doelen.overzichten.beelden import doelenplaat, jarenlijn, wijkkaart
from doelen.overzichten.bevindingen import maanden
from doelen.overzichten.cijfers import Cijfer
from doelen.overzichten.getallen import waarde_tekst
from swv.beeld import Palet, palet, voorkant


def rapportbeeld(inhoud: dict[str, Any]) -> dict[str, Any]:
    """Context of ``doelen/rapport/deelnemersraad.html``."""
    kleuren = palet(inhoud["swv"]["slug"])
    jaar, periode = inhoud["jaar"], inhoud["periode"]
    return {
        "r": inhoud,
        "kleuren": kleuren,
        "swv_naam": inhoud["swv"]["naam"],
        "ondertitel": inhoud["swv"]["ondertitel"],
        "voorbeelddata": inhoud["voorbeelddata"],
        "looptekst": titel_van(jaar, periode),
        "periode_tekst": maanden(jaar, periode),
        "datum": datetime.date.fromisoformat(inhoud["datum"]),
        "vergadering": _dag(inhoud["vergadering"]),
        "straat": voorkant(inhoud["scholen"], titel=_straatzin(inhoud), kleuren=kleuren),
        "plaat": _plaat(inhoud, kleuren),
        "gaten": [_met_bullet(Cijfer(**cijfer), kleuren) for cijfer in inhoud["gaten"]],
        "themas": [_thema(thema, kleuren) for thema in inhoud["per_thema"]],
        "kaart": _kaart(inhoud["kaart"], kleuren) if inhoud["kaart"] else None,
        "wijken": inhoud["wijken"],
        "vorig_jaar": jaar - 1,
    }


def titel_van(jaar: int, periode: str) -> str:
    """The name of the report: in the list, of the file and in the PDF itself."""
    return f"Viermaandsrapportage {periode} {jaar} voor de Deelnemersraad"


def _dag(tekst: str) -> datetime.date | None:
    return datetime.date.fromisoformat(tekst) if tekst else None


def _straatzin(inhoud: dict[str, Any]) -> str:
    return f"Een straat met een huis per school; bij {inhoud['mee']} van de {inhoud['totaal']} brandt licht"


def _plaat(inhoud: dict[str, Any], kleuren: Palet) -> Any:
    perioden = {int(jaar): periode for jaar, periode in inhoud["perioden"].items()}
    jaren = sorted({int(jaar) for thema in inhoud["plaat"] for jaar in thema["oordelen"]})
    return doelenplaat(inhoud["plaat"], jaren, perioden, kleuren=kleuren)


def _met_bullet(cijfer: Cijfer, kleuren: Palet) -> dict[str, Any]:
    return {"cijfer": cijfer, "bullet": cijfer.bullet(kleuren)}


def _thema(thema: dict[str, Any], kleuren: Palet) -> dict[str, Any]:
    reeks = thema["reeks"]
    if reeks is None:
        return thema | {"plaatje": "", "punten": []}
    punten = [
        {
            "jaar": jaar,
            "waarde": "".join(woord) or waarde_tekst(reeks["eenheid"], waarde),
            "doel": waarde_tekst(reeks["eenheid"], doel),
        }
        for jaar, waarde, doel, *woord in reeks["punten"]  # a report frozen earlier has no word
    ]
    plaatje = jarenlijn(
        reeks["naam"], reeks["eenheid"], [(jaar, waarde, doel) for jaar, waarde, doel, *_ in reeks["punten"]], kleuren
    )
    return thema | {"plaatje": plaatje, "punten": punten}


def _kaart(kaart: dict[str, Any], kleuren: Palet) -> dict[str, Any]:
    return kaart | {"plaatje": wijkkaart(kaart["rijen"], titel=kaart["kop"], kleuren=kleuren)}
