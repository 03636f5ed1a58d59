import PleinmakersKit
import Testing

@testable import PleinmakersModels

@MainActor struct AroundTests {
    @Test func aTabBeginsItsOwnStack() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        #expect(app.tab == .today)
        await app.today?.send(.openSync)
        #expect(app.sync?.view != nil && app.canGoBack)
        await app.send(.selectTab(tab: .agenda))
        #expect(app.agenda?.view != nil && !app.canGoBack)
        await app.agenda?.send(.openActivity(id: "a1"))
        #expect(app.activity?.view?.item.id == "a1")
        await app.activity?.send(.back)
        #expect(app.agenda != nil)
    }

    @Test func fromTheAgendaToTheGuideToAPlaceAndToWhatIsOnThere() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.send(.selectTab(tab: .agenda))
        await app.agenda?.send(.openGuide)
        #expect(app.guide?.view?.sections.isEmpty == false && app.canGoBack)
        await app.guide?.send(.openPlace(id: "p1"))
        #expect(app.place?.view?.row.id == "p1")
        await app.place?.send(.openPlace(id: "p2"))
        #expect(app.place?.view?.row.id == "p2")
        await app.place?.send(.openActivity(id: "a1"))
        #expect(app.activity?.view?.item.id == "a1")
        await app.activity?.send(.back)
        await app.place?.send(.back)
        await app.place?.send(.back)
        await app.guide?.send(.back)
        #expect(app.agenda != nil && !app.canGoBack)
    }

    @Test func anEmptyTodayLeadsToTheBuilding() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openBuilding)
        #expect(app.tab == .building)
        #expect(app.building?.view?.title == "first")
        await app.building?.send(.chooseBuilding(building: "second"))
        #expect(app.building?.view?.title == "second")
        await app.building?.send(.openDoor(household: "h1"))
        await app.door?.send(.back)
        // The one that was chosen, not the first again.
        #expect(app.building?.view?.title == "second")
    }

    @Test func moreDoorsStayOpenWhenSomethingChanges() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.showMore)
        phone.set { $0.language = "en" }
        phone.tell(Changed(doors: true, agenda: false, status: false, shell: false))
        #expect(await eventually { app.today?.view?.title == "en" })
        #expect(app.today?.showsMore == true)
    }

    @Test func aSyncByHandTellsWhyItStoppedBesideTheRest() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.today?.send(.openSync)
        let problem = Samples.problem("offline", .retry)
        phone.set { $0.syncs = [[.ended(Samples.firstSync(problem: problem), Samples.end(problem))]] }
        let sync = try #require(app.sync)
        await sync.send(.syncNow)
        #expect(await eventually { sync.problem == problem })
        #expect(app.problem == nil)
        await sync.send(.syncNow)
        #expect(sync.problem == nil)
        await sync.send(.cancel)
        #expect(phone.calls(of: "cancel") == 1)
    }

    @Test func theSizeOfLettersIsTheOneChosen() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        await app.send(.selectTab(tab: .settings))
        await app.settings?.send(.chooseSize(scale: 1.3))
        #expect(phone.calls(of: "chooseTextScale 1.3") == 1)
        await app.settings?.send(.openSync)
        await app.sync?.send(.back)
        #expect(app.settings?.view != nil)
    }

    @Test func theBarStandsBelowThePlacesAndBelowAProblem() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        #expect(app.bar.map(\.tab) == [.today, .building, .signals, .agenda, .settings])
        await app.today?.send(.openDoor(household: "h1"))
        #expect(app.bar.isEmpty)
        phone.failNext("record", PhoneProblem(Samples.problem("storage_full", .retry)))
        await app.door?.send(.record(outcome: .met))
        #expect(app.bar.map(\.tab) == [.today, .building, .signals, .agenda, .settings])
        await app.send(.selectTab(tab: .agenda))
        #expect(app.problem == nil && app.agenda != nil)
    }

    @Test func noBarStandsInTheWayIn() async throws {
        let phone = FakePhone()
        phone.set { $0.tabs = [] }
        let app = await opened(phone)
        await app.start?.send(.join)
        await app.join?.send(.join)
        phone.set { $0.tabs = [.today, .agenda] }
        await app.reloadAll()
        #expect(app.home?.tabs.isEmpty == false)
        #expect(app.welcome != nil && app.bar.isEmpty)
    }

    @Test func anAppInSightAgainAsksForTheDayAndSyncs() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        let (asked, syncs) = (phone.calls(of: "today"), phone.calls(of: "startSync"))
        await app.resume()
        #expect(phone.calls(of: "today") == asked + 1)
        #expect(phone.calls(of: "startSync") == syncs + 1)
    }

    @Test func nothingIsHeardAfterTheAppIsClosed() async throws {
        let phone = FakePhone()
        let app = await opened(phone)
        #expect(phone.listeners == 1)
        app.close()
        #expect(phone.listeners == 0)
        #expect(app.screen == nil)
    }
}
