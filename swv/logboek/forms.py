"""The filter of the logboek and the terms of keeping."""

from typing import Any

import django_filters
from django import forms
from django.db.models import Q, QuerySet

from swv.formulieren import DienstFormulier
from swv.models import Instelling, Lid, Logregel
from swv.services import bewaartermijnen_wijzigen


class Dagkeuze(forms.DateInput):
    input_type = "date"


class LogboekFilter(django_filters.FilterSet):
    """Kind, person (who did it or whom it is about) and period, both days included."""

    soort = django_filters.ChoiceFilter(label="Soort", choices=Logregel.Soort, empty_label="alles")
    persoon = django_filters.ModelChoiceFilter(
        label="Persoon",
        method="van_persoon",
        queryset=lambda request: Lid.objects.order_by("naam", "pk"),
        empty_label="iedereen",
    )
    van = django_filters.DateFilter("op", "date__gte", label="Vanaf", widget=Dagkeuze(format="%Y-%m-%d"))
    tot = django_filters.DateFilter("op", "date__lte", label="Tot en met", widget=Dagkeuze(format="%Y-%m-%d"))

    class Meta:
        model = Logregel
        fields = ["soort", "persoon", "van", "tot"]

    def van_persoon(self, rijen: QuerySet[Logregel], naam: str, lid: Lid) -> QuerySet[Logregel]:
        return rijen.filter(Q(wie=lid) | Q(over=lid))


class BewaarForm(DienstFormulier):
    """How long names, the logboek and documents stay, in months."""

    leden = forms.IntegerField(
        label="Namen van collega’s die vertrokken", min_value=1, max_value=240, help_text="In maanden na het vertrek."
    )
    logboek = forms.IntegerField(label="Het logboek", min_value=12, max_value=240, help_text="In maanden, minstens 12.")
    documenten = forms.IntegerField(label="Gemaakte documenten", min_value=1, max_value=240, help_text="In maanden.")

    def __init__(self, *args: Any, instelling: Instelling, door: Lid, **kwargs: Any) -> None:
        termijnen = {naam: getattr(instelling, f"bewaar_{naam}_maanden") for naam in self.base_fields}
        super().__init__(*args, initial=termijnen, **kwargs)
        self.door = door

    def save(self) -> Instelling:
        return bewaartermijnen_wijzigen(**self.cleaned_data, door=self.door)
