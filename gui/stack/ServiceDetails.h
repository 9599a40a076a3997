// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/compose/Service.h"

#include <QFrame>

#include <optional>

class QPushButton;

namespace panel {

class BriefText;
class PlainLabel;

/// The selected service: what is wrong with it, in words, and what can be done to its container.
class ServiceDetails : public QFrame
{
    Q_OBJECT

public:
    explicit ServiceDetails(QWidget *parent = nullptr);

    /// The button for the graph is pressed, or not.
    void setUsageShown(bool shown);
    /// Nothing: hides. `whyNoActions` is empty if its container can be acted on now; `age` if what
    /// is known of it is not old.
    void setService(const std::optional<Service> &service, const QString &whyNoActions,
                    const QString &age);

Q_SIGNALS:
    void startAsked();
    void stopAsked();
    void restartAsked();
    void usageAsked(bool shown);
    /// Why it is not as it should be.
    void whyAsked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The whole sentence is seen, however narrow and low the window is.
    void keepHeight();

    PlainLabel *m_title;
    PlainLabel *m_problem;
    BriefText *m_health;
    QPushButton *m_why;
    QPushButton *m_usage;
    QPushButton *m_start;
    QPushButton *m_stop;
    QPushButton *m_restart;
};

/// Which actions on one container make sense now.
bool canStart(const Container &container);
bool canStart(const Service &service);
bool canStop(const Service &service);

} // namespace panel
