import PleinmakersKit
import Testing

@testable import PleinmakersModels

@MainActor struct VisitTests {
    @Test func aVisitIsTwoTaps() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        let before = phone.calls(of: "today")
        await app.door?.send(.record(outcome: .met))
        #expect(phone.calls(of: "record h1 met") == 1)
        #expect(app.today != nil)
        #expect(phone.calls(of: "today") > before)
        #expect(app.undoBar == UndoBar.sample)
    }

    @Test func undoTakesBackTheVisitOfTheBar() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        await app.door?.send(.record(outcome: .met))
        await app.send(.undo)
        #expect(phone.calls(of: "undo visit-1") == 1)
        #expect(app.undoBar == nil)
        await app.send(.undo)
        #expect(phone.calls(of: "undo") == 1)
    }

    @Test func theBarGoesAfterItsSecondsAndOnlyThenTheVisitLeaves() async throws {
        let phone = FakePhone()
        phone.set { $0.undoSeconds = 1 }
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        await app.door?.send(.record(outcome: .met))
        let syncs = phone.calls(of: "startSync")
        #expect(app.undoBar != nil)
        #expect(await eventually { app.undoBar == nil })
        #expect(phone.calls(of: "startSync") == syncs + 1)
    }

    @Test func anOutcomeWithChoicesRecordsTheChosenOne() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        let door = try #require(app.door)
        await door.send(.openChoices(outcome: .notWanted))
        let choice = try #require(door.choices?.choices.first)
        #expect(phone.calls(of: "record") == 0)
        await door.send(.recordWith(outcome: .notWanted, detail: choice.more))
        #expect(phone.calls(of: "record h1 notWanted 12") == 1)
        #expect(door.choosing == nil)
    }

    @Test func theSheetSpeaksTheLanguageThatWasChosenWhileItWasOpen() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        let door = try #require(app.door)
        await door.send(.openChoices(outcome: .notWanted))
        #expect(door.choices?.choices.first?.word == "12 nl")
        phone.set { $0.language = "ar" }
        phone.tell(Changed(doors: false, agenda: false, status: false, shell: true))
        #expect(await eventually { door.choices?.choices.first?.word == "12 ar" })
        #expect(door.choosing == .notWanted)
        #expect(app.home?.direction == .rtl)
        await door.send(.closeChoices)
        #expect(door.choices == nil)
    }

    @Test func aVisitOfTheHistoryIsTakenBackOnTheDoor() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        await app.door?.send(.undo(visit: "visit-9"))
        #expect(phone.calls(of: "undo visit-9") == 1)
        #expect(app.door?.view?.row.title == "undone")
    }
}

extension UndoBar {
    static var sample: UndoBar {
        UndoBar(
            Recorded(
                visit: "visit-1", said: "said", undo: "undo", undoSeconds: 60, door: Samples.door("h1", "nl")))
    }
}
