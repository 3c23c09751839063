"""What the directeuren choose for the plan as a whole: its own goals and its penvoerder."""

from typing import Any

from django import forms

from swv.formulieren import DienstFormulier, Vrijetekst
from wijken.models import Wijkdoel, Wijkplan
from wijken.models.wijkplan import Niveau
from wijken.overzichten.planstand import Planstand
from wijken.services import penvoerder_kiezen, wijkdoel_toevoegen, wijkdoel_wijzigen

DUUR = 5  # years that a goal can run, its first one among them


class WijkdoelForm(DienstFormulier):
    """What the wijk wants, in its own words or numbers."""

    tekst = Vrijetekst(label="Wat wilt u met de wijk bereiken?", max_length=300)
    niveau = forms.ChoiceField(
        label="Op welk niveau?", choices=Niveau.choices, initial=Niveau.WIJK, widget=forms.RadioSelect
    )
    maat = Vrijetekst(
        label="Waaraan ziet u dat het lukt?",
        required=False,
        max_length=200,
        help_text="In woorden of in een getal, bijvoorbeeld het aantal scholen met een ontbijt.",
    )
    nu = Vrijetekst(label="Hoe is het nu?", required=False, max_length=120)
    straks = Vrijetekst(label="Hoe is het aan het eind van het jaar?", required=False, max_length=120)
    tot_jaar = forms.TypedChoiceField(
        label="Hoe lang loopt dit doel?",
        coerce=int,
        empty_value=None,
        required=False,
        help_text="Een doel dat langer loopt, staat vanzelf in het plan van het volgende jaar.",
    )

    def __init__(self, *args: Any, wijkplan: Wijkplan, wijkdoel: Wijkdoel | None = None, **kwargs: Any) -> None:
        begin = {naam: getattr(wijkdoel, naam) for naam in self.base_fields} if wijkdoel else {}
        super().__init__(*args, initial=begin, **kwargs)
        self.wijkplan, self.wijkdoel = wijkplan, wijkdoel
        jaar = wijkplan.jaar
        later = [(een, f"tot en met {een}") for een in range(jaar + 1, jaar + DUUR)]
        keuzes = [("", "dat bekijken we elk jaar"), (jaar, f"alleen {jaar}"), *later]
        self.fields["tot_jaar"].choices = keuzes  # type: ignore[attr-defined]

    def save(self) -> Wijkdoel:
        if self.wijkdoel:
            return wijkdoel_wijzigen(wijkdoel=self.wijkdoel, **self.cleaned_data)
        return wijkdoel_toevoegen(wijkplan=self.wijkplan, **self.cleaned_data)


class PenvoerderForm(DienstFormulier):
    """One school of the wijk."""

    school = forms.TypedChoiceField(
        label="Welke school is penvoerder?",
        coerce=int,
        help_text="De penvoerder houdt het plan en de uitgaven bij elkaar, en stemt af met de controller.",
    )

    def __init__(self, *args: Any, stand: Planstand, **kwargs: Any) -> None:
        super().__init__(*args, prefix="penvoerder", initial={"school": stand.plan.penvoerder_id}, **kwargs)
        scholen = [(school["pk"], school["naam"]) for school in stand.scholen]
        self.fields["school"].choices = scholen  # type: ignore[attr-defined]
        self.wijkplan = stand.plan

    def save(self) -> Wijkplan:
        return penvoerder_kiezen(wijkplan=self.wijkplan, school_id=self.cleaned_data["school"])
