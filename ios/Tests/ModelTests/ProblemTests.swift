import Dispatch
import PleinmakersKit
import Testing

@testable import PleinmakersModels

@MainActor struct ProblemTests {
    @Test func againRepeatsTheVeryCall() async throws {
        let phone = FakePhone()
        phone.failNext("today", PhoneProblem(Samples.problem("storage_io", .retry)))
        let app = await opened(phone)
        let problem = try #require(app.problem)
        #expect(problem.view.code == "storage_io")
        #expect(app.today?.view == nil)
        await problem.send(.remedy)
        #expect(app.problem == nil)
        #expect(app.today?.view?.title == "nl")
        #expect(phone.calls(of: "today") == 2)
    }

    @Test func whatAVisitFailedWithRepeatsTheVisit() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        phone.failNext("record", PhoneProblem(Samples.problem("storage_full", .retry)))
        await app.door?.send(.record(outcome: .met))
        #expect(app.undoBar == nil)
        await app.problem?.send(.remedy)
        #expect(phone.set { $0.calls.filter { $0 == "record h1 met 0" }.count } == 2)
        #expect(app.undoBar?.said == "said")
        #expect(app.today != nil)
    }

    @Test func theArrowLeavesAProblemWithWhatIsBehindIt() async throws {
        let phone = FakePhone()
        phone.set { $0.tabs = [] }
        let app = await opened(phone)
        phone.failNext("choices", PhoneProblem(Samples.problem("offline", .retry)))
        await app.start?.send(.chooseNeighbourhood)
        #expect(app.problem != nil)
        await app.leaveProblem()
        // The choices never came: the start is behind them.
        #expect(app.problem == nil)
        #expect(app.start != nil)
        await app.start?.send(.join)
        phone.failNext("join", PhoneProblem(Samples.problem("offline", .retry)))
        await app.join?.send(.editLink(text: "kept"))
        await app.join?.send(.join)
        #expect(app.problem != nil)
        await app.leaveProblem()
        // What she typed stands there still.
        #expect(app.problem == nil)
        #expect(app.join?.link == "kept")
    }

    @Test func twoTapsRepeatOnce() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openDoor(household: "h1"))
        phone.failNext("record", PhoneProblem(Samples.problem("storage_full", .retry)))
        await app.door?.send(.record(outcome: .met))
        let problem = try #require(app.problem)
        async let first: Void = problem.send(.remedy)
        async let second: Void = problem.send(.remedy)
        _ = await (first, second)
        #expect(phone.calls(of: "record") == 2)
    }

    @Test func whatFailsForAScreenThatWasLeftIsNotTold() async throws {
        let phone = FakePhone()
        let gate = DispatchSemaphore(value: 0)
        phone.set { facts in
            facts.tabs = []
            facts.held["choices"] = gate
        }
        let app = await opened(phone)
        phone.failNext("choices", PhoneProblem(Samples.problem("offline", .retry)))
        let start = try #require(app.start)
        async let opening: Void = start.send(.chooseNeighbourhood)
        #expect(await eventually { phone.calls(of: "choices") == 1 })
        await app.choose?.send(.back)
        gate.signal()
        await opening
        #expect(app.problem == nil)
        #expect(app.start === start)
    }

    @Test func backLeavesAScreenThatHasNothingToShow() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        phone.failNext("door", PhoneProblem(Samples.problem("not_found", .back)))
        await app.today?.send(.openDoor(household: "gone"))
        #expect(app.door != nil)
        await app.problem?.send(.remedy)
        #expect(app.problem == nil)
        #expect(app.today?.view != nil)
    }

    @Test func backFromTheFirstScreenAsksForItAgain() async throws {
        let phone = FakePhone()
        phone.failNext("today", PhoneProblem(Samples.problem("storage_too_new", .back)))
        let app = await opened(phone)
        await app.problem?.send(.remedy)
        #expect(app.problem == nil)
        #expect(app.today?.view != nil)
    }

    @Test func beginningAnewThatFailsIsBegunAnewAgain() async throws {
        let phone = FakePhone()
        let app = AppModel(server: "s", language: "nl") { beginAnew in
            let opens = phone.set { facts in
                facts.calls.append("open \(beginAnew)")
                return facts.calls.count
            }
            if opens == 1 { throw PhoneProblem(Samples.problem("key_missing", .beginAnew)) }
            if opens == 2 { throw PhoneProblem(Samples.problem("storage_full", .retry)) }
            return phone
        }
        await app.open()
        await app.problem?.send(.remedy)
        await app.problem?.send(.remedy)
        let opens = phone.set { $0.calls.filter { $0.hasPrefix("open") } }
        #expect(opens == ["open false", "open true", "open true"])
        #expect(app.today?.view != nil)
    }

    @Test func backStaysWhereSomethingCanBeCorrected() async throws {
        let phone = FakePhone()
        phone.set { $0.tabs = [] }
        let app = await opened(phone)
        await app.start?.send(.join)
        await app.join?.send(.editLink(text: "typo"))
        phone.failNext("join", PhoneProblem(Samples.problem("bad_link", .back)))
        await app.join?.send(.join)
        await app.problem?.send(.remedy)
        #expect(app.join?.link == "typo")
        #expect(app.join?.busy == false)
    }

    @Test func aPhoneThatIsOutJoinsAnew() async throws {
        let phone = FakePhone()
        phone.failNext("today", PhoneProblem(Samples.problem("unknown_client", .join)))
        let app = await opened(phone)
        await app.problem?.send(.remedy)
        #expect(app.join?.view?.title == "nl")
        #expect(app.problem == nil)
        await app.join?.send(.back)
        #expect(app.start?.view != nil)
    }

    @Test func whereTheKeyIsGoneThePhoneIsBegunAnew() async throws {
        let phone = FakePhone()
        let app = AppModel(server: "s", language: "nl") { beginAnew in
            phone.set { $0.calls.append("open \(beginAnew)") }
            if !beginAnew { throw PhoneProblem(Samples.problem("key_missing", .beginAnew)) }
            phone.set { $0.tabs = [] }
            return phone
        }
        await app.open()
        #expect(app.problem?.view.remedy == .beginAnew)
        #expect(app.screen == nil)
        await app.problem?.send(.remedy)
        #expect(phone.set { $0.calls.filter { $0.hasPrefix("open") } } == ["open false", "open true"])
        #expect(app.start?.view != nil)
    }

    @Test func aMistakeBetweenStillHasAButton() async throws {
        let phone = FakePhone()
        phone.failNext("today", Surprise())
        let app = await opened(phone)
        let view = try #require(app.problem?.view)
        #expect(view.code == "internal")
        #expect(view.remedy == .retry)
        #expect(!view.sentence.isEmpty && !view.button.isEmpty)
        await app.problem?.send(.remedy)
        #expect(app.today?.view != nil)
    }

    @Test func aMistakeBeforeAPhoneIsOpenSpeaksTheLanguageOfTheDevice() async throws {
        let app = AppModel(server: "s", language: "ar") { _ in throw Surprise() }
        await app.open()
        #expect(app.problem?.view.direction == .rtl)
        #expect(app.problem?.view.remedy == .retry)
    }

    @Test func aFileThatWasMovedAsideIsToldOnce() async throws {
        let phone = FakePhone()
        phone.set { $0.moved = Samples.problem("storage_corrupt_moved", .back) }
        let app = await opened(phone)
        #expect(app.problem?.view.code == "storage_corrupt_moved")
        await app.problem?.send(.remedy)
        #expect(app.problem == nil)
        #expect(app.today?.view != nil)
    }
}
