import PleinmakersKit
import Testing

@testable import PleinmakersModels

@MainActor struct SignalTests {
    @Test func aQuestionAtADoorIsRecordedThereAndLeavesByItself() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        await app.door?.send(.askSignal)
        let new = try #require(app.newSignal)
        #expect(phone.calls(of: "newSignal h1") == 1)
        await new.send(.save)
        #expect(phone.calls(of: "recordSignal") == 0)
        await new.send(.chooseKind(kind: .lift))
        await new.send(.chooseUrgency(urgency: .danger))
        await new.send(.editWords(text: "stuck"))
        let syncs = phone.calls(of: "startSync")
        await new.send(.save)
        #expect(phone.calls(of: "recordSignal h1 lift danger stuck") == 1)
        #expect(app.signal?.view?.row.signal == "s9")
        #expect(phone.calls(of: "startSync") == syncs + 1)
        await app.signal?.send(.back)
        #expect(app.door != nil)
    }

    @Test func anotherPlaceIsChosen() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.send(.selectTab(tab: .signals))
        await app.signals?.send(.add)
        let new = try #require(app.newSignal)
        await new.send(.chooseKind(kind: .noise))
        await new.send(.choosePlace(place: SignalPlace(household: nil, building: nil)))
        await new.send(.save)
        #expect(phone.calls(of: "recordSignal - noise normal") == 1)
    }

    @Test func anAnswerIsBroughtBack() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openSignal(signal: "s1"))
        await app.signal?.send(.carryBack)
        #expect(phone.calls(of: "carryBack s1") == 1)
        #expect(app.signal?.view?.row.state == "brought")
    }

    @Test func anAnswerIsWrittenAndKept() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.send(.selectTab(tab: .signals))
        await app.signals?.send(.openSignal(signal: "s1"))
        let signal = try #require(app.signal)
        await signal.send(.writeAnswer)
        await signal.send(.editAnswer(text: "monday"))
        phone.failNext("answer", PhoneProblem(Samples.problem("signal_words_invalid", .back)))
        await signal.send(.saveAnswer)
        #expect(app.problem != nil)
        #expect(signal.writing == "monday")
        await app.problem?.send(.remedy)
        await signal.send(.saveAnswer)
        #expect(phone.calls(of: "answer s1 monday") == 2)
        #expect(signal.writing == nil)
    }

    @Test func whatIsWithdrawnIsLeft() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.send(.selectTab(tab: .signals))
        await app.signals?.send(.openSignal(signal: "s1"))
        await app.signal?.send(.withdraw)
        #expect(phone.calls(of: "withdraw s1") == 1)
        #expect(app.signals != nil)
    }
}
