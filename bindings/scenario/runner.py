"""The scenario's runner in Python: a JSON request a line, a JSON answer a line.

The library's folder and the generated module's folder stand in PYTHONPATH; see script/test.
"""

import json
import sys

import pleinmakers as core


class FixedClock(core.PhoneClock):
    def __init__(self, now):
        self.at = now

    def now(self):
        return self.at


def code(value):
    """The core's code of an enum's value."""
    return None if value is None else value.name.lower()


def rows(today):
    for group in [*today.round, *today.more]:
        yield from group.doors


class Runner:
    phone = None

    def open(self, folder, keys, language, clock):
        config = core.PhoneConfig(folder=folder, language=language, begin_anew=False, clock_shift=0)
        self.phone = core.Phone.open(config, core.file_keys(keys), FixedClock(clock))
        return {}

    def join(self, link):
        view = self.phone.join(link)
        return {"title": view.title, "number": view.number}

    def choose(self, server, slug):
        self.phone.choose(server, slug)
        return {}

    def sync(self, seconds=20):
        end = self.phone.sync_once(seconds)
        return {"complete": end.complete, "answered": end.answered, "received": end.received}

    def today(self):
        view = self.phone.today()
        doors = [{"household": row.household, "number": row.number, "state": code(row.state)} for row in rows(view)]
        return {"title": view.title, "to_do": view.to_do, "doors": doors}

    def door(self, household):
        view = self.phone.door(household)
        history = [
            {
                "visit": visit.visit,
                "outcome": code(visit.outcome),
                "undone": visit.undone,
                "arrival": code(visit.arrival.code),
            }
            for visit in view.history
        ]
        outcomes = [code(button.outcome) for button in view.outcomes]
        return {"state": code(view.row.state), "title": view.row.title, "history": history, "outcomes": outcomes}

    def record(self, household, outcome):
        recorded = self.phone.record(household, core.VisitOutcome[outcome.upper()], None)
        return {"visit": recorded.visit, "said": recorded.said}

    def undo(self, visit):
        return {"state": code(self.phone.undo(visit).row.state)}

    def signals(self):
        view = self.phone.signals()
        rows = [
            {"signal": row.signal, "group": code(group.code), "kind": code(row.kind)}
            for group in view.groups
            for row in group.rows
        ]
        return {"title": view.title, "rows": rows}

    def signal_told(self, view):
        history = [{"word": event.word, "arrival": code(event.arrival.code)} for event in view.history]
        return {
            "signal": view.row.signal,
            "words": view.words,
            "answer": view.answer,
            "carry_back": view.row.carry_back,
            "history": history,
        }

    def signal(self, signal):
        return self.signal_told(self.phone.signal(signal))

    def ask(self, household, kind, words):
        place = core.SignalPlace(household=household, building=None)
        return self.signal_told(
            self.phone.record_signal(place, core.SignalKind[kind.upper()], core.SignalUrgency.NORMAL, words)
        )

    def carry_back(self, signal):
        return self.signal_told(self.phone.carry_back(signal))

    def withdraw(self, signal):
        self.phone.withdraw(signal)
        return {}

    def activity(self, activity):
        view = self.phone.activity(activity)
        coming = [{"household": row.household, "arrival": code(row.arrival.code)} for row in view.coming]
        return {"coming": coming, "actions": [code(action.code) for action in view.actions]}

    def sign_up(self, activity, household, answer, persons, brings):
        said = core.RsvpAnswer[answer.upper()]
        details = core.RsvpDetails(persons=persons, brings=brings)
        return {"rsvp": self.phone.record_rsvp(activity, household, said, details).rsvp}

    def undo_sign_up(self, rsvp):
        return {"to_ask": self.phone.undo_rsvp(rsvp).to_ask}

    def heard(self, view):
        return {
            "rows": [{"household": row.household} for row in view.rows],
            "known": [{"household": row.household} for row in view.known],
        }

    def told(self, activity, household):
        return self.heard(self.phone.record_told(activity, household))

    def must_hear(self, activity):
        return self.heard(self.phone.must_hear(activity))

    def tally(self, activity, present, first_time, met):
        counts = core.TallyCounts(present=present, first_time=first_time, met=met)
        after = self.phone.record_tally(activity, counts).counts
        return {"present": after.present, "first_time": after.first_time, "met": after.met}

    def search(self, text):
        view = self.phone.search(text)
        rows = [
            {"dwelling": row.dwelling, "household": row.household, "number": row.number, "reason": row.reason}
            for row in view.rows
        ]
        return {"rows": rows, "remedy": code(view.empty.remedy) if view.empty else None}

    def new_face(self, dwelling):
        recorded = self.phone.new_face(dwelling)
        can_undo = recorded.door.undo_face is not None
        return {"household": recorded.household, "state": code(recorded.door.row.state), "can_undo": can_undo}

    def undo_new_face(self, household):
        return {"household": self.phone.undo_new_face(household).household}

    def languages(self, household):
        rows = [
            {"language": row.language.code, "tag": row.language.tag, "listed": row.listed}
            for row in self.phone.languages(household).rows
        ]
        return {"rows": rows}

    def phrases(self, language):
        view = self.phone.phrases(language)
        rows = [{"key": row.key, "words": row.words, "meaning": row.meaning} for row in view.rows]
        return {"rows": rows, "unreviewed": view.unreviewed}

    def phrase(self, language, key):
        view = self.phone.phrase(language, key)
        return {
            "words": view.row.words,
            "aloud": view.aloud,
            "answers": [{"key": answer.key, "words": answer.words} for answer in view.answers],
            "next": None if view.next is None else view.next.key,
        }

    def agenda(self):
        view = self.phone.agenda()
        items = [{"id": item.id, "title": item.title, "cancelled": item.cancelled is not None} for item in view.items]
        return {"title": view.title, "items": items}

    def guide(self):
        view = self.phone.guide()
        rows = [row for section in view.sections for row in section.rows]
        rows = [{"id": row.id, "name": row.name, "kind": row.kind_code} for row in rows]
        return {"title": view.title, "rows": rows}

    def place(self, place):
        row = self.phone.place(place).row
        return {"id": row.id, "name": row.name, "opening": row.opening}

    def status(self):
        status = self.phone.sync().status
        return {"code": code(status.code), "waiting": status.waiting, "word": status.word}

    def language(self, code):
        self.phone.choose_language(code)
        return {}

    def answer(self, signal, words):
        return self.signal_told(self.phone.answer(signal, words))

    def reply(self, request):
        call = request.pop("call")
        try:
            return {"ok": True, "value": getattr(self, call)(**request)}
        except core.PhoneFailure.Failed as failure:
            problem = failure.problem
            return {"ok": False, "code": problem.code, "sentence": problem.sentence, "action": problem.action}


def main():
    runner = Runner()
    for line in sys.stdin:
        print(json.dumps(runner.reply(json.loads(line))), flush=True)


main()
