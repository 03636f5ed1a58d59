// swift-tools-version: 6.0
import PackageDescription

#if os(Linux)
    // Warnings are mistakes in what is ours. On Apple's systems a package with unsafe flags could not be used.
    let ours: [SwiftSetting] = [.swiftLanguageMode(.v6), .unsafeFlags(["-warnings-as-errors"])]
    // The library as cargo builds it. `script/swift` says where it is.
    let library = Context.environment["PLEINMAKERS_LIBRARY"] ?? "\(Context.packageDirectory)/../target/debug"
    let linking: [LinkerSetting] = [
        .unsafeFlags(["-use-ld=lld", "-L\(library)", "-Xlinker", "-rpath", "-Xlinker", library])
    ]
    let foreign: Target = .systemLibrary(name: "PleinmakersCoreFFI")
    // Linux has no SwiftUI: a stand-in of that name checks the types of the views. It is never shipped.
    let standIn: [Target] = [.target(name: "SwiftUI", path: "CheckOnly/SwiftUI", swiftSettings: ours)]
    let views: [Target.Dependency] = ["PleinmakersModels", "PleinmakersKit", "SwiftUI"]
#else
    let ours: [SwiftSetting] = [.swiftLanguageMode(.v6)]
    let linking: [LinkerSetting] = []
    // Made by ios/script/xcframework.
    let foreign: Target = .binaryTarget(name: "PleinmakersCoreFFI", path: "build/PleinmakersCoreFFI.xcframework")
    let standIn: [Target] = []
    let views: [Target.Dependency] = ["PleinmakersModels", "PleinmakersKit"]
#endif

let package = Package(
    name: "Pleinmakers",
    platforms: [.iOS(.v17), .macOS(.v14)],
    products: [.library(name: "PleinmakersViews", targets: ["PleinmakersViews"])],
    targets: standIn + [
        foreign,
        .target(
            name: "PleinmakersCore", dependencies: ["PleinmakersCoreFFI"],
            // The generator does not write Swift 6.
            swiftSettings: [.swiftLanguageMode(.v5)], linkerSettings: linking),
        .target(name: "PleinmakersKit", dependencies: ["PleinmakersCore"], swiftSettings: ours),
        .target(name: "PleinmakersModels", dependencies: ["PleinmakersKit"], swiftSettings: ours),
        .target(name: "PleinmakersViews", dependencies: views, swiftSettings: ours),
        .executableTarget(name: "PleinmakersRunner", dependencies: ["PleinmakersKit"], swiftSettings: ours),
        .testTarget(name: "ViewTests", dependencies: ["PleinmakersViews"], swiftSettings: ours),
        .testTarget(name: "ModelTests", dependencies: ["PleinmakersModels", "PleinmakersKit"], swiftSettings: ours),
        .testTarget(
            name: "StoryTests", dependencies: ["PleinmakersModels", "PleinmakersKit", "PleinmakersRunner"],
            swiftSettings: ours),
    ]
)
