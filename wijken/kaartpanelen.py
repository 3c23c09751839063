"""What the sociale kaart shows on the page of a wijk and under Aan zet, and its A4."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.urls import reverse

from swv.beeld import palet, silhouet
from swv.dagen import vandaag
from swv.documenten.pdf import passend_op_een_blad
from swv.models import Document, Instelling, Lid, Plek, Rol, Samenwerkingsverband
from swv.register import Bestand, Beurt, Context, Vraag
from swv.templatetags.getallen import hoofdletter, telwoord
from swv.toegang.rechten import heeft, mag
from wijken.models import Wijk
from wijken.overzichten.eigen import eigen_verouderd
from wijken.overzichten.socialekaart import eigen_mensen, groepen, is_oud, organisaties_van

KIJKT_NA = (Rol.Code.PROCESBEGELEIDER, Rol.Code.PARTNER)
# From large to small type in points, then without what organisations offer, until it fits on one page.
MATEN = ((12, True), (11, True), (10, True), (9, True), (8, True), (8, False), (7, False), (6, False))


def kaart_op_wijk(vraag: Vraag) -> Context:
    """The way to the kaart; no query, because the page of a wijk asks enough already."""
    return {"wijk": vraag.onderwerp}


def beurten_van_kaart(slug: str, lid: Lid) -> Iterator[Beurt]:
    """What was not checked for a year: one thing, not one per organisation."""
    rijen = eigen_verouderd(lid) if heeft(lid, *KIJKT_NA) else []
    if not rijen:
        return
    een = len(rijen) == 1
    yield Beurt(
        sleutel="sociale-kaart",
        titel=f"Klopt dit nog: {rijen[0][1]}"
        if een
        else f"{hoofdletter(telwoord(len(rijen)))} organisaties van de sociale kaart nakijken",
        tekst="Dit is langer dan een jaar niet nagekeken. Eén klik als alles nog klopt.",
        url=reverse("wijken:organisatie_detail", args=[slug, rijen[0][0]]),
        knop="Kijk na",
        minuten=len(rijen),
    )


def kaart_pdf(document: Document, voortgang: Callable[[int], None]) -> Bestand:
    """The kaart of a wijk on one tagged A4."""
    wijk = Wijk.objects.met_namen().get(pk=document.plek_id)
    inhoud = passend_op_een_blad("wijken/socialekaart/blad.html", bladen(wijk))
    voortgang(80)
    return Bestand(inhoud=inhoud, naam=f"Sociale kaart {wijk}.pdf")


def bladen(wijk: Wijk) -> Iterator[dict[str, Any]]:
    """The same page, each time smaller or with less on it."""
    verband, instelling = Samenwerkingsverband.objects.get(pk=wijk.swv_id), Instelling.objects.get()
    kleuren, rijen = palet(verband.slug), organisaties_van(wijk)
    basis = {
        "kleuren": kleuren,
        "merk": kleuren["merk"],
        "swv_naam": verband.naam,
        "voorbeelddata": instelling.voorbeelddata,
        "datum": vandaag(),
        "wijk": wijk,
        "silhouet": silhouet(wijk.omtrek, breedte=84, hoogte=74) if wijk.omtrek else None,
        "groepen": groepen(rijen),
        "oud": any(map(is_oud, rijen)),
        "eigen": eigen_mensen(wijk),
    }
    for letter, aanbod in MATEN:
        yield basis | {"letter": str(letter), "aanbod": aanbod}


def mag_kaart(lid: Lid, plek: Plek, parameters: dict[str, Any]) -> bool:
    return mag(lid, "wijken.bekijk_wijk", plek)


def leesbare_kaarten(lid: Lid, documenten: Iterable[Document]) -> list[Document]:
    """Without a query: a wijk has the key of its plek."""
    return [een for een in documenten if mag(lid, "wijken.bekijk_wijk", een.plek)]
