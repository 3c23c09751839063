"""The short request form, the refusal, the filter of the list."""

import uuid
from typing import Any

import django_filters
from django import forms

from arrangementen import services
from arrangementen.models import Arrangement, Arrangementsoort
from swv.dagen import vandaag
from swv.formulieren import Datumveld, DienstFormulier, Vrijetekst
from swv.models import Lid, Mandaat, Rol
from swv.services import mandaat_geven
from wijken.models import Bestuur, School


class ArrangementForm(DienstFormulier):
    """What a school asks. ``aanvraagsleutel`` is made with the empty form and stays with it."""

    school = forms.ModelChoiceField(School.objects.none(), label="School", empty_label=None)
    soort = forms.ModelChoiceField(
        Arrangementsoort.objects.none(), label="Soort arrangement", empty_label="Kies een soort"
    )
    titel = Vrijetekst(
        label="Titel",
        max_length=120,
        help_text="Bijvoorbeeld: taalgroep groep 3 en 4.",
    )
    vraag = Vrijetekst(
        label="Wat is er nodig?",
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Schrijf geen namen, geboortedata of nummers van leerlingen op. De groep en de behoefte zijn genoeg.",
    )
    leerlingen = forms.IntegerField(label="Aantal leerlingen", min_value=1, max_value=999)
    begin = forms.DateField(label="Eerste dag", widget=Datumveld())
    einde = forms.DateField(label="Laatste dag", widget=Datumveld())
    bedrag = forms.DecimalField(
        label="Bedrag uit de wijkpot",
        localize=True,
        min_value=0.01,
        max_digits=10,
        decimal_places=2,
        help_text="In euro’s, voor het hele arrangement.",
    )
    aanvraagsleutel = forms.UUIDField(widget=forms.HiddenInput, initial=uuid.uuid4)

    def __init__(self, *args: Any, scholen: set[int], door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.door = door
        for veld in self.fields.values():
            veld.error_messages["required"] = "Vul dit nog in."
        self.fields["school"].queryset = School.objects.filter(pk__in=scholen).met_namen()
        self.fields["soort"].queryset = Arrangementsoort.objects.all()
        if len(scholen) == 1:
            self.fields["school"].widget = forms.HiddenInput()
            self.fields["school"].initial = next(iter(scholen))

    def save(self) -> Arrangement:
        return services.arrangement_aanvragen(**self.cleaned_data, door=self.door)


class AfwijsForm(DienstFormulier):
    """A refusal needs a reason."""

    reden = Vrijetekst(
        label="Waarom wijst u het af?",
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="De school leest uw reden en kan een nieuwe aanvraag doen.",
        error_messages={"required": "Schrijf op waarom u het arrangement afwijst. De school leest dit."},
    )

    def __init__(self, *args: Any, arrangement: Arrangement, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.arrangement, self.door = arrangement, door

    def save(self) -> Arrangement:
        return services.arrangement_afwijzen(arrangement=self.arrangement, door=self.door, **self.cleaned_data)


class MandaatForm(DienstFormulier):
    """What a bestuurder lets a kwaliteitsmedewerker of the same bestuur approve."""

    nemer = forms.ModelChoiceField(Lid.objects.none(), label="Kwaliteitsmedewerker", empty_label="Kies een collega")
    tot_bedrag = forms.DecimalField(
        label="Tot en met welk bedrag?",
        localize=True,
        min_value=0.01,
        max_digits=10,
        decimal_places=2,
        help_text="In euro’s, per arrangement. Wat duurder is, wacht op u.",
    )
    begin = forms.DateField(label="Eerste dag", widget=Datumveld(), initial=vandaag)
    einde = forms.DateField(label="Laatste dag", widget=Datumveld())

    def __init__(self, *args: Any, bestuur: Bestuur, door: Lid, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bestuur, self.door = bestuur, door
        rollen = Rol.objects.geldig(vandaag()).filter(code=Rol.Code.KWALITEITSMEDEWERKER, plek=bestuur.pk)
        leden = Lid.objects.filter(pk__in=rollen.values("lid"), vertrokken_op=None).exclude(pk=door.pk)
        self.fields["nemer"].queryset = leden.order_by("naam")

    def save(self) -> Mandaat:
        return mandaat_geven(bestuur=self.bestuur.plek, door=self.door, **self.cleaned_data)


class ArrangementFilter(django_filters.FilterSet):
    """Year comes from the year switch; status and kind from the bar above the table."""

    jaar = django_filters.NumberFilter(method="in_jaar", widget=forms.HiddenInput)
    status = django_filters.ChoiceFilter(label="Stand", choices=Arrangement.Status, empty_label="alle standen")
    soort = django_filters.ModelChoiceFilter(
        label="Soort", queryset=lambda request: Arrangementsoort.objects.all(), empty_label="alle soorten"
    )

    class Meta:
        model = Arrangement
        fields = ["jaar", "status", "soort"]

    def in_jaar(self, rijen: Any, naam: str, jaar: Any) -> Any:
        return rijen.in_jaar(int(jaar))
