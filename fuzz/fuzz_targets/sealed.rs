#![no_main]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| pleinmakers_fuzz::sealed(bytes));
