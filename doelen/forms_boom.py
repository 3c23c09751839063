"""Forms of the doelenboom; each ``save`` is one call of a service."""

from typing import Any

from django import forms

from doelen import services
from doelen.forms_portefeuille import mogelijke_houders
from doelen.models import Beleidsdoel, Indicator, Interventie, Jaardoel, Planperiode, Streefwaarde, Thema
from doelen.models.doelenboom import Oordeelniveau
from doelen.services.streefwaarden import EIGEN_PLEKKEN
from swv.dagen import jaar_is_voorbij
from swv.formulieren import Datumveld, DienstFormulier, Vrijetekst
from swv.models import Lid, Plek
from wijken.models import Gemeente
from wijken.models.wijkplan import Niveau

LANG = forms.Textarea(attrs={"rows": 3})


class PlanperiodeForm(DienstFormulier):
    """The years of an ondersteuningsplan."""

    begin = forms.IntegerField(label="Eerste jaar", min_value=2015, max_value=2100)
    einde = forms.IntegerField(label="Laatste jaar", min_value=2015, max_value=2100)

    def save(self) -> Planperiode:
        return services.planperiode_maken(**self.cleaned_data)


class ThemaForm(DienstFormulier):
    """A subject of the plan."""

    naam = Vrijetekst(label="Naam van het thema", max_length=60)
    ondertitel = Vrijetekst(label="In een paar woorden", max_length=120, required=False)

    houder = forms.ModelChoiceField(
        label="Portefeuillehouder",
        queryset=Lid.objects.none(),
        required=False,
        empty_label="nog niemand",
        help_text="Volgt dit thema over alle wijken en koppelt terug aan de Deelnemersraad.",
    )

    def __init__(self, *args: Any, thema: Thema | None = None, **kwargs: Any) -> None:
        begin = {"naam": thema.naam, "ondertitel": thema.ondertitel} if thema else {}
        houder = thema.portefeuilles.values_list("lid", flat=True).first() if thema else None
        super().__init__(*args, initial=begin | {"houder": houder}, **kwargs)
        self.thema = thema
        zet_keuzes(self, houder=mogelijke_houders())

    def save(self) -> Thema:
        houder = self.cleaned_data.pop("houder")
        thema = services.thema_bewaren(thema=self.thema, **self.cleaned_data)
        services.portefeuille_geven(thema=thema, lid=houder)
        return thema


class BeleidsdoelForm(DienstFormulier):
    """What must be reached in the planperiode."""

    thema = forms.ModelChoiceField(
        label="Thema", queryset=Thema.objects.none(), required=False, empty_label="boven alle thema’s"
    )
    niveau = forms.ChoiceField(label="Voor wie is dit doel?", choices=Niveau.choices)
    tekst = Vrijetekst(label="Wat willen we bereiken?", max_length=1000, widget=LANG)
    gemeente = forms.ModelChoiceField(
        label="Alleen in één gemeente", queryset=Gemeente.objects.none(), required=False, empty_label="overal"
    )
    bron = Vrijetekst(label="Waar staat dit?", help_text="Bijvoorbeeld: Ondersteuningsplan, § 3.1.", max_length=200)
    opmerking = Vrijetekst(label="Opmerking", max_length=200, required=False)

    def __init__(
        self, *args: Any, planperiode: Planperiode, beleidsdoel: Beleidsdoel | None = None, thema: Any = None, **kw: Any
    ) -> None:
        velden = ("thema", "niveau", "tekst", "gemeente", "bron", "opmerking")
        super().__init__(*args, initial=begin_van(beleidsdoel, velden) or {"thema": thema}, **kw)
        self.planperiode, self.beleidsdoel = planperiode, beleidsdoel
        zet_keuzes(self, thema=Thema.objects.order_by("volgorde"), gemeente=Gemeente.objects.select_related("plek"))

    def save(self) -> Beleidsdoel:
        return services.beleidsdoel_bewaren(
            planperiode=self.planperiode, beleidsdoel=self.beleidsdoel, **self.cleaned_data
        )


class InterventieForm(DienstFormulier):
    """What is done for a beleidsdoel."""

    tekst = Vrijetekst(label="Wat gaan we ervoor doen?", max_length=300, widget=LANG)
    bron = Vrijetekst(label="Waar staat dit?", max_length=200, required=False)

    def __init__(
        self, *args: Any, beleidsdoel: Beleidsdoel, interventie: Interventie | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, initial=begin_van(interventie, ("tekst", "bron")), **kwargs)
        self.beleidsdoel, self.interventie = beleidsdoel, interventie

    def save(self) -> Interventie:
        return services.interventie_bewaren(
            beleidsdoel=self.beleidsdoel, interventie=self.interventie, **self.cleaned_data
        )


class JaardoelForm(DienstFormulier):
    """One goal for one year. A goal that is there keeps its thema and year."""

    thema = forms.ModelChoiceField(label="Thema", queryset=Thema.objects.none(), empty_label="Kies een thema")
    jaar = forms.TypedChoiceField(label="Jaar", coerce=int)
    tekst = Vrijetekst(label="Wat moet er dan gehaald zijn?", max_length=1000, widget=LANG)
    niveau = forms.ChoiceField(label="Voor wie is dit doel?", choices=Niveau.choices)
    oordeelniveau = forms.ChoiceField(
        label="Op welk niveau wordt het beoordeeld?",
        help_text="Alleen daar komt een vraag en een oordeel. Een doel van het samenwerkingsverband kleurt geen wijk.",
        choices=Oordeelniveau.choices,
    )
    bron = Vrijetekst(label="Waar staat dit?", max_length=200, required=False)

    def __init__(
        self,
        *args: Any,
        door: Lid,
        planperiode: Planperiode | None = None,
        jaardoel: Jaardoel | None = None,
        begin: dict[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        oud = begin_van(jaardoel, ("tekst", "niveau", "oordeelniveau", "bron"))
        super().__init__(*args, initial=oud or begin or {}, **kwargs)
        self.jaardoel, self.door = jaardoel, door
        if planperiode is None:
            del self.fields["thema"], self.fields["jaar"]
            return
        zet_keuzes(self, thema=Thema.objects.order_by("volgorde"))
        jaren = [j for j in range(planperiode.begin, planperiode.einde + 1) if not jaar_is_voorbij(j)]
        self.fields["jaar"].choices = [(jaar, jaar) for jaar in jaren]  # type: ignore[attr-defined]

    def save(self) -> Jaardoel:
        return services.jaardoel_bewaren(jaardoel=self.jaardoel, door=self.door, **self.cleaned_data)


class StreefwaardeForm(DienstFormulier):
    """The number of a goal and the rule to judge it by."""

    indicator = forms.ModelChoiceField(
        label="Hoe meten we dit?", queryset=Indicator.objects.none(), empty_label="Kies een indicator"
    )
    soort = forms.ChoiceField(label="Wanneer is het gehaald?", choices=Streefwaarde.Soort.choices)
    waarde = forms.DecimalField(
        label="Het getal",
        help_text="Een percentage als getal van 0 tot en met 100. Leeg bij ‘landelijk’ en ‘vorig jaar’.",
        required=False,
        localize=True,
        min_value=0,
        max_digits=9,
        decimal_places=2,
    )
    plek = forms.ModelChoiceField(
        label="Alleen voor",
        help_text="Een eigen streefwaarde gaat voor die van iedereen.",
        queryset=Plek.objects.none(),
        required=False,
        empty_label="elke plek van dit doel",
    )
    nulmeting = forms.DecimalField(
        label="Nulmeting", required=False, localize=True, min_value=0, max_digits=9, decimal_places=2
    )
    nulmeting_op = forms.DateField(label="Nulmeting van", required=False, widget=Datumveld())
    te_bevestigen = forms.BooleanField(label="Nog te bevestigen door het SWV", required=False)
    toelichting = Vrijetekst(label="Toelichting bij het getal", max_length=250, required=False)
    reden = Vrijetekst(label="Waarom deze waarde?", max_length=300, required=False, widget=LANG)

    def __init__(
        self, *args: Any, jaardoel: Jaardoel, door: Lid, streefwaarde: Streefwaarde | None = None, **kwargs: Any
    ) -> None:
        velden = ("indicator", "soort", "waarde", "plek", "nulmeting", "nulmeting_op", "te_bevestigen", "toelichting")
        super().__init__(*args, initial=begin_van(streefwaarde, velden), **kwargs)
        self.jaardoel, self.streefwaarde, self.door = jaardoel, streefwaarde, door
        zet_keuzes(
            self,
            indicator=Indicator.objects.in_jaren(jaardoel.jaar, jaardoel.jaar).filter(thema=jaardoel.thema_id),
            plek=Plek.objects.filter(soort__in=EIGEN_PLEKKEN[jaardoel.oordeelniveau]).order_by("soort", "sorteernaam"),
        )
        if not EIGEN_PLEKKEN[jaardoel.oordeelniveau]:
            self.fields["plek"].widget = forms.HiddenInput()
        if streefwaarde is not None:
            self.fields["reden"].label = "Waarom verandert dit?"
            self.fields["reden"].required = True

    def save(self) -> Streefwaarde:
        return services.streefwaarde_bewaren(
            jaardoel=self.jaardoel, streefwaarde=self.streefwaarde, door=self.door, **self.cleaned_data
        )


def begin_van(ding: Any, velden: tuple[str, ...]) -> dict[str, Any]:
    """What stands in a row now, for its form."""
    return {veld: getattr(ding, veld) for veld in velden} if ding is not None else {}


def zet_keuzes(form: forms.Form, **keuzes: Any) -> None:
    """Rows to choose from are of this samenwerkingsverband, so they are read per form."""
    for veld, rijen in keuzes.items():
        form.fields[veld].queryset = rijen  # type: ignore[attr-defined]
