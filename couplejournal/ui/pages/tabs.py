"""Which practices the tabs hold whose entries may be looked back on."""

from __future__ import annotations

from couplejournal.practices.catalogue import Catalogue

# In their order. What lies in the drawer stays in the drawer.
LOOKED_AT = ("evening", "gratitudes", "experiences")


def of_tab(catalogue: Catalogue, tab: str) -> frozenset[str] | None:
    """Every key that entries of this tab may carry, former ones included; None, which is all, for ""."""
    if not tab:
        return None
    return frozenset(key for practice in catalogue.tab(tab) for key in (practice.key, *practice.was))
