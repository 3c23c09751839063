"""What a portefeuillehouder tells the Deelnemersraad."""

from typing import Any

from django import forms
from django.db.models import QuerySet

from doelen.models import Thema
from doelen.services.portefeuilles import HOUDERS, terugkoppelen
from swv.dagen import vandaag
from swv.formulieren import DienstFormulier, Vrijetekst
from swv.models import Lid, Rol
from wijken.models import Agendapunt


class TerugkoppelingForm(DienstFormulier):
    """One short text; it begins with what was written for the next meeting already."""

    tekst = Vrijetekst(
        label="Wat moet de Deelnemersraad weten?",
        max_length=2000,
        help_text="Een paar zinnen: wat opvalt, waar het schuurt, wat u vraagt. Zonder namen van leerlingen.",
        widget=forms.Textarea(attrs={"rows": 5, "maxlength": None}),
    )

    def __init__(self, *args: Any, thema: Thema, door: Lid, punt: Agendapunt | None, **kwargs: Any) -> None:
        super().__init__(*args, initial={"tekst": punt.toelichting if punt else ""}, **kwargs)
        self.thema, self.door = thema, door

    def save(self) -> Agendapunt:
        return terugkoppelen(thema=self.thema, door=self.door, **self.cleaned_data)


def mogelijke_houders() -> QuerySet[Lid]:
    """Who sits in the Deelnemersraad for a bestuur today, by name."""
    rollen = Rol.objects.geldig(vandaag()).filter(code__in=HOUDERS)
    return Lid.objects.filter(pk__in=rollen.values("lid"), vertrokken_op=None).order_by("naam", "pk")
