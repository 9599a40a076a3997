// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/Session.h"

#include <QWidget>

namespace panel {

class PlainLabel;
class StatusClock;

/// The line at the bottom: how we are connected, to what, how fast; and how old the data is when
/// it is not of this moment.
class StatusStrip : public QWidget
{
    Q_OBJECT

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    struct Facts
    {
        ConnectionStatus connection = {};
        QString engineVersion;
        QString apiVersion;
        int roundTrip = -1; ///< milliseconds
        Endpoint::Kind way = Endpoint::Kind::Tls;
    };
    void setFacts(const Facts &facts);

private:
    static QString wayText(const Facts &facts);
    static QString stateText(const Facts &facts);
    void updateAge();

    Facts m_facts;
    StatusClock *m_clock;

    PlainLabel *m_security;
    PlainLabel *m_engine;
    PlainLabel *m_speed;
    PlainLabel *m_age;
};

} // namespace panel
