"""The tests of the gate, then the gate; ends with: words: N passed, N failed, N skipped."""

from __future__ import annotations

import sys
import unittest

import gate
import test_gate


def main() -> int:
    """The number of what failed."""
    result = unittest.TextTestRunner(stream=sys.stdout).run(unittest.defaultTestLoader.loadTestsFromModule(test_gate))
    failed = len(result.failures) + len(result.errors)
    report = gate.of_the_product()
    gate.show(report)
    failed += bool(report.problems)
    print(f"words: {result.testsRun + 1 - failed} passed, {failed} failed, 0 skipped")
    return failed


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
