"""Which documents a member finds back."""

from collections import defaultdict

from swv.models import Document, Lid
from swv.register import register

NIEUWSTE, EIGEN = 200, 50


def leesbare_documenten(lid: Lid) -> list[Document]:
    """The newest of everybody and the own ones, as far as their kind lets this member read them; the newest first."""
    alle = Document.objects.filter(soort__in=register.documentsoorten).met_namen()
    gevonden = {een.pk: een for een in (*alle[:NIEUWSTE], *alle.filter(gevraagd_door=lid)[:EIGEN])}
    per_soort: dict[str, list[Document]] = defaultdict(list)
    for document in gevonden.values():
        per_soort[document.soort].append(document)
    leesbaar = [
        document
        for soort, documenten in per_soort.items()
        for document in register.documentsoorten[soort].leesbare(lid, documenten)
    ]
    return sorted(leesbaar, key=lambda document: -document.pk)
