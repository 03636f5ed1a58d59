import PleinmakersKit
import Testing

@testable import PleinmakersModels

@MainActor struct WayInTests {
    @Test func nobodyYetStandsAtTheStart() async throws {
        let phone = FakePhone()
        phone.set { $0.tabs = [] }
        let app = await opened(phone)
        #expect(app.start?.view?.title == "nl")
        #expect(!app.canGoBack)
        #expect(phone.calls(of: "startSync") == 0)
        await app.start?.send(.openSettings)
        await app.settings?.send(.chooseLanguage(code: "en"))
        #expect(app.settings?.view?.title == "en")
        #expect(app.home?.language == "en")
        await app.settings?.send(.back)
        #expect(app.start?.view?.title == "en")
    }

    @Test func aScannedCodeIsTheLinkThatJoins() async throws {
        let phone = FakePhone()
        phone.set { $0.tabs = [] }
        let app = await opened(phone)
        await app.start?.send(.join)
        let join = try #require(app.join)
        await join.send(.scan)
        #expect(join.scanning)
        await join.send(.back)
        #expect(!join.scanning && app.join === join)
        await join.send(.scan)
        await join.send(.editLink(text: "link-1"))
        #expect(!join.scanning)
        await join.send(.join)
        #expect(phone.calls(of: "join link-1") == 1)
        #expect(app.welcome?.view.number == "123 456")
    }

    @Test func twoTapsUseALinkOnce() async throws {
        let phone = FakePhone()
        phone.set { $0.tabs = [] }
        let app = await opened(phone)
        await app.start?.send(.join)
        let join = try #require(app.join)
        async let first: Void = join.send(.join)
        async let second: Void = join.send(.join)
        _ = await (first, second)
        #expect(phone.calls(of: "join ") == 1)
    }

    @Test func aFirstSyncThatIsCutGoesOnAfterAgain() async throws {
        let phone = FakePhone()
        phone.set { facts in
            facts.tabs = []
            let problem = Samples.problem("offline", .retry)
            let cut = Samples.firstSync(progress: 0.5, problem: problem)
            let whole = Samples.firstSync(progress: 1, done: true)
            facts.syncs = [
                [.progress(Samples.firstSync(progress: 0.5)), .ended(cut, Samples.end(problem))],
                [.progress(Samples.firstSync(progress: 0.75)), .ended(whole, Samples.end())],
            ]
        }
        let app = await opened(phone)
        await app.start?.send(.join)
        await app.join?.send(.join)
        await app.welcome?.send(.next)
        let first = try #require(app.firstSync)
        #expect(await eventually { first.view?.problem != nil })
        #expect(first.view?.progress == 0.5)
        // It has its own button for this, so nothing lies over it.
        #expect(app.problem == nil)
        await first.send(.retry)
        #expect(await eventually { first.view?.done == true })
        #expect(first.view?.problem == nil)
        #expect(phone.calls(of: "startSync") == 2)
        phone.set { $0.tabs = [.today, .agenda] }
        await first.send(.next)
        #expect(app.today?.view != nil)
        #expect(app.tab == .today)
    }

    @Test func whatArrivesDoesNotBeginTheFirstSyncAgain() async throws {
        let phone = FakePhone()
        phone.set { $0.tabs = [] }
        let app = await opened(phone)
        await app.start?.send(.join)
        await app.join?.send(.join)
        await app.welcome?.send(.next)
        let homes = phone.calls(of: "home")
        phone.tell(Changed(doors: true, agenda: true, status: true, shell: true))
        #expect(await eventually { phone.calls(of: "home") > homes })
        await app.reload()
        #expect(phone.calls(of: "startSync") == 1)
    }

    @Test func aPhoneThatIsShutOutLeavesTheFirstSync() async throws {
        let phone = FakePhone()
        phone.set { facts in
            facts.tabs = []
            let problem = Samples.problem("unknown_client", .join)
            facts.syncs = [[.ended(Samples.firstSync(problem: problem), Samples.end(problem))]]
        }
        let app = await opened(phone)
        await app.start?.send(.join)
        await app.join?.send(.join)
        await app.welcome?.send(.next)
        #expect(await eventually { app.problem?.view.remedy == .join })
        await app.problem?.send(.remedy)
        #expect(app.join != nil)
    }

    @Test func aResidentChoosesOnTheServerOfTheApp() async throws {
        let phone = FakePhone()
        phone.set { $0.tabs = [] }
        let app = await opened(phone)
        await app.start?.send(.chooseNeighbourhood)
        #expect(app.choose?.view?.choices.first?.slug == "sluisvliet")
        #expect(phone.calls(of: "choices https://example.be") == 1)
        await app.choose?.send(.choose(slug: "sluisvliet"))
        #expect(phone.calls(of: "choose https://example.be sluisvliet") == 1)
        #expect(app.firstSync != nil)
        phone.set { $0.tabs = [.agenda, .settings] }
        await app.firstSync?.send(.next)
        #expect(app.agenda?.view != nil)
    }
}
