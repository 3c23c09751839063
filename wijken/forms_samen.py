"""A sheet of small forms that several people fill in at once; each row is saved by itself (services/samen_invullen)."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from wijken.services.samen_invullen import Invoer, Waarden, stempel


class Rijformulier(forms.Form):
    """One row. ``was``: the stempel of what its page showed; ``gezien``: that of a colleague's words beside it."""

    velden: tuple[str, ...] = ()
    was = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)
    gezien = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)
    hunne: Waarden | None = None
    bewaard = False

    @property
    def waarden(self) -> Waarden:
        return tuple(str(self.cleaned_data.get(naam) or "") for naam in self.velden)

    @property
    def nieuw_was(self) -> str:
        """The stempel that the page needs from now on."""
        if not self.is_bound:
            return stempel(tuple(str(self.initial.get(naam) or "") for naam in self.velden))
        return stempel(self.waarden) if self.bewaard else self.data.get(self.add_prefix("was"), "")

    @property
    def hun_stempel(self) -> str:
        return stempel(self.hunne) if self.hunne else ""

    @property
    def hun_woorden(self) -> list[tuple[str, str]]:
        """What the colleague wrote, with the name of each field; a choice in words."""
        velden = [(self.fields[naam], waarde) for naam, waarde in zip(self.velden, self.hunne or (), strict=False)]
        return [(veld.label or "", dict(getattr(veld, "choices", ())).get(waarde, waarde)) for veld, waarde in velden]


class Blad:
    """The rows of a page. A subclass says which service saves them and returns the botsingen by key."""

    def __init__(self, rijen: Mapping[str, Rijformulier], data: Mapping[str, str] | None = None) -> None:
        self.rijen, self.data = rijen, data or {}
        self.fouten: list[str] = []

    def dienst(self, invoer: Iterable[Invoer]) -> dict[str, Waarden]:
        raise NotImplementedError

    def opslaan(self, *, alles: bool = False) -> bool:
        """Save what is right; True when nothing is left to look at. ``alles``: also what the reader did not touch."""
        invoer = [self._invoer(sleutel, rij, alles) for sleutel, rij in self._mijn_rijen() if rij.is_valid()]
        try:
            botsingen = self.dienst(invoer)
        except ValidationError as fout:
            self.fouten = fout.messages
            return False
        for een in invoer:
            self.rijen[een.sleutel].hunne = botsingen.get(een.sleutel)
            self.rijen[een.sleutel].bewaard = een.sleutel not in botsingen
        return not self.mis

    @property
    def mis(self) -> list[Rijformulier]:
        """Rows that are not saved: not right, or written by two people."""
        return [rij for sleutel, rij in self._mijn_rijen() if rij.errors or rij.hunne]

    def _mijn_rijen(self) -> list[tuple[str, Rijformulier]]:
        """The rows that were sent, but the one whose words of a colleague the reader takes over."""
        hunne = self._keuze("hunne")
        return [
            (sleutel, rij)
            for sleutel, rij in self.rijen.items()
            if sleutel != hunne and rij.add_prefix("was") in self.data
        ]

    def _invoer(self, sleutel: str, rij: Rijformulier, alles: bool) -> Invoer:
        was = rij.cleaned_data["gezien" if sleutel == self._keuze("mijn") else "was"]
        return Invoer(sleutel, rij.waarden, was, zeker=alles and any(rij.waarden))

    def _keuze(self, wie: str) -> str:
        keuze = self.data.get("keuze", "")
        return keuze.removeprefix(f"{wie}:") if keuze.startswith(f"{wie}:") else ""


def rijen_van(
    soort: Any, begin: Mapping[str, dict[str, Any]], data: Mapping[str, str] | None
) -> dict[str, Rijformulier]:
    """A form per key, with what it begins with."""
    return {sleutel: soort(data, prefix=sleutel, initial=waarden) for sleutel, waarden in begin.items()}
