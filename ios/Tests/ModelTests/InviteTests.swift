import PleinmakersKit
import Testing

@testable import PleinmakersModels

@MainActor struct InviteTests {
    @Test("an answer at a door is one tap, can be changed and taken back") func answers() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openCall(code: .call, id: "a1"))
        await app.activity?.send(.invite)
        let invite = try #require(app.invite)
        await invite.send(.answer(household: "h1", answer: .notHome))
        #expect(phone.calls(of: "recordRsvp h1 notHome") == 1)
        #expect(invite.said?.rsvp == "r1")
        await invite.send(.persons(household: "h1", persons: 2))
        #expect(phone.calls(of: "recordRsvp h1 yes 2") == 1)
        await invite.send(.fetch(household: "h1", fetch: true))
        #expect(phone.calls(of: "recordRsvp h1 yes true") == 1)
        await invite.send(.writeBrings(household: "h1", brings: "soep"))
        #expect(invite.said == nil && invite.writing?.text == "soep")
        await invite.send(.editBrings(text: "brood"))
        await invite.send(.saveBrings)
        #expect(phone.calls(of: "recordRsvp h1 yes brood") == 1)
        #expect(invite.writing == nil)
        await invite.send(.addNameless)
        #expect(phone.calls(of: "recordRsvp - yes") == 1)
        await invite.send(.undo)
        await invite.send(.undo)
        #expect(phone.calls(of: "undoRsvp r1") == 1)
        await invite.send(.back)
        #expect(app.activity != nil)
    }

    @Test("what is counted is kept when it is saved, and not before") func counts() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openCall(code: .tally, id: "a1"))
        let tally = try #require(app.tally)
        await tally.send(.count(counts: TallyCounts(present: 3, firstTime: 1, met: 1)))
        // What arrives meanwhile does not put the numbers back.
        await app.reload()
        #expect(tally.view?.counts.present == 3)
        #expect(phone.calls(of: "recordTally") == 0)
        await tally.send(.save)
        #expect(phone.calls(of: "recordTally a1 3") == 1)
        #expect(app.today != nil)
    }

    @Test("who heard it is written down") func told() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openCall(code: .mustHear, id: "a1"))
        let hear = try #require(app.hear)
        await hear.send(.told(household: "h1"))
        #expect(phone.calls(of: "recordTold h1") == 1)
        #expect(hear.view?.rows.isEmpty == true)
        await hear.send(.back)
        #expect(app.today != nil)
    }
}
