"""What a rig counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """`lost` saves were acknowledged and are not there, `torn` content is not what was saved.

    `detected` faults were refused or found by verification, `harmless` ones changed nothing that counts,
    and `silent` ones did without being found. `salvaged` revisions came back newer than the backup, and
    `told` ones did not and were named.
    """

    faults: int = 0
    acknowledged: int = 0
    lost: int = 0
    torn: int = 0
    detected: int = 0
    harmless: int = 0
    silent: int = 0
    salvaged: int = 0
    told: int = 0

    def check(self) -> None:
        assert (self.lost, self.torn, self.silent) == (0, 0, 0), self
        assert self.faults > 0
