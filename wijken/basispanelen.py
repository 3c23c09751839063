"""What basisondersteuning shows on the page of a school, under Aan zet, in the menu and in the jaarkalender."""

from collections.abc import Iterable, Iterator

from django.conf import settings
from django.urls import reverse

from swv.agenda import Dag
from swv.dagen import vandaag
from swv.models import Lid, Rol
from swv.register import Beurt, Context, Jaren, Vraag
from swv.toegang.rechten import heeft, mag
from wijken.bereik import bereik
from wijken.overzichten.basis import schoolblik
from wijken.overzichten.eigen import eigen_checks
from wijken.services.basis import klaar_voor, opent


def basis_op_school(vraag: Vraag) -> Context | None:
    """The zelfcheck in a sentence, for who may read it, and the SOP."""
    blik = schoolblik(vraag.onderwerp)
    leest = blik["gevraagd"] and mag(vraag.lid, "wijken.lees_zelfcheck", vraag.onderwerp)
    if not leest and not blik["sop"]:
        return None
    vult = vraag.jaar == vandaag().year and mag(vraag.lid, "wijken.vul_zelfcheck", vraag.onderwerp)
    return blik | {"leest": leest, "vult": leest and vult, "checkjaar": str(vraag.jaar)}


def beurten_van_basis(slug: str, lid: Lid) -> Iterator[Beurt]:
    """Once a year, from October, for the directeur."""
    jaar = vandaag().year
    if vandaag() < opent(jaar) or not heeft(lid, Rol.Code.DIRECTEUR):
        return
    for pk, school in eigen_checks(lid):
        yield Beurt(
            sleutel=f"zelfcheck-{pk}",
            titel=f"Zelfcheck basisondersteuning {jaar}",
            tekst=f"Wat doet {school} van wat we afspraken? De antwoorden van vorig jaar staan er al.",
            url=reverse("wijken:zelfcheck_update", args=[slug, pk]),
            knop="Vul in",
            minuten=5,
            datum=klaar_voor(jaar),
        )


def dagen_van_basis(slug: str, lid: Lid, jaren: Jaren) -> Iterable[Dag]:
    """The day before which the zelfcheck is klaar; no query."""
    if not heeft(lid, Rol.Code.DIRECTEUR, Rol.Code.INTERN_BEGELEIDER) and not bereik(lid).swv_breed:
        return
    for jaar in jaren:
        url = settings.SWV_ADRES + reverse("wijken:basis_overzicht", args=[slug])
        yield Dag(f"{slug}-zelfcheck-{jaar}", klaar_voor(jaar), f"Zelfcheck basisondersteuning {jaar} klaar", url=url)


def basis_url(slug: str, lid: Lid) -> str | None:
    """In the menu of who looks at more schools; a directeur finds it on the page of the school."""
    breed = bereik(lid).swv_breed or bereik(lid).besturen or heeft(lid, Rol.Code.PROCESBEGELEIDER)
    return reverse("wijken:basis_overzicht", args=[slug]) if breed else None
