// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"

#include <QWidget>

namespace panel {

class PlainLabel;

/// The line at the bottom: how we are connected, to what, how fast; and how old the data is when
/// the engine is gone.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    struct Facts
    {
        Session::ConnectionState connection = Session::ConnectionState::None;
        QString machine;
        QString engineVersion;
        QString apiVersion;
        int roundTrip = -1; ///< milliseconds
        QDateTime asOf;
        Endpoint::Kind way = Endpoint::Kind::Tls;
    };
    void setFacts(const Facts &facts);

private:
    static QString wayText(const Facts &facts);

    PlainLabel *m_security;
    PlainLabel *m_engine;
    PlainLabel *m_speed;
    PlainLabel *m_age;
};

} // namespace panel
