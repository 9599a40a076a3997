// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace panel {

class PlainLabel;

/// The buttons of the page of the ports, in as many lines as they need, and how old what is shown
/// is.
class PortActions : public QWidget
{
    Q_OBJECT

public:
    struct State
    {
        bool hasRules = false; ///< without NAT rules their buttons are not there
        bool canEdit = false;  ///< the rules are known and may be changed
        bool hasRule = false;  ///< the selected row is a rule
        bool isLocked = false; ///< and docker-machine's own
        bool canProbe = false; ///< there is something to probe
        bool isProbing = false;
        int differences = 0;
        QDateTime probedAt; ///< invalid: never
    };

    explicit PortActions(QWidget *parent);

    void setState(const State &state);

Q_SIGNALS:
    void addAsked();
    void reconcileAsked();
    void probeAsked();
    void listenersAsked();
    void changeAsked();
    void removeAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QPushButton *makeButton(const QString &objectName, void (PortActions::*signal)());
    void updateAge();

    State m_state;
    QPushButton *m_add;
    QPushButton *m_reconcile;
    QPushButton *m_probe;
    QPushButton *m_listeners;
    QPushButton *m_change;
    QPushButton *m_remove;
    PlainLabel *m_age;
    QTimer m_clock;
};

} // namespace panel
