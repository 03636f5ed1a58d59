//! The server that joins the phones of a city.
//!
//! Layers, lowest first: [`ledger`] (what is kept), [`rules`] (who may write what), [`service`] (one function for
//! each thing that somebody does), then the two ways in: [`http`] and [`cli`]. [`pages`] draws.

pub mod cli;
pub mod clock;
pub mod http;
pub mod ledger;
pub mod pages;
pub mod rules;
pub mod service;
