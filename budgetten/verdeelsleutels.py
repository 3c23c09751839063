"""How an amount is divided. Pure: cents in, cents out."""

from collections.abc import Mapping


def grootste_rest(totaal: int, gewichten: Mapping[str, int]) -> dict[str, int]:
    """Divide ``totaal`` cents by weight with the largest remainder; equal remainders go by key (vestigingscode).

    Adds up exactly and stays within a cent of the quota. One more cent in the total can cost a school a cent, so the
    result is stored, never computed again. Raises ValueError on a negative amount or weight, or without any weight.
    """
    som = sum(gewichten.values())
    if totaal < 0 or any(gewicht < 0 for gewicht in gewichten.values()):
        raise ValueError("Een bedrag en een gewicht zijn niet negatief.")
    if som == 0:
        raise ValueError("Er is niemand om over te verdelen.")
    delen = {sleutel: divmod(totaal * gewicht, som) for sleutel, gewicht in gewichten.items()}
    over = totaal - sum(heel for heel, _ in delen.values())
    op_rest = sorted(delen, key=lambda sleutel: (-delen[sleutel][1], sleutel))
    krijgt_extra = set(op_rest[:over])
    return {sleutel: heel + (sleutel in krijgt_extra) for sleutel, (heel, _) in delen.items()}
