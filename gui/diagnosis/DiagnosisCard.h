// SPDX-FileCopyrightText: 2026 Inception Panel contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/Diagnosis.h"

#include <QFrame>

class QPushButton;

namespace panel {

class BriefText;
class FactList;
class FlowLayout;
class PlainLabel;
class StatePill;

/// Why one service is down: what happened, in words and in figures, what it printed, and the next
/// steps as buttons.
class DiagnosisCard : public QFrame
{
    Q_OBJECT

public:
    explicit DiagnosisCard(QWidget *parent);

    /// `now`: for the times in it.
    void setDiagnosis(const Diagnosis &diagnosis, const QDateTime &now);
    const Diagnosis &diagnosis() const { return m_diagnosis; }
    /// Empty: what changes something may be done now.
    void setWhyNoActions(const QString &why);

Q_SIGNALS:
    void stepAsked(const panel::NextStep &step);

private:
    void makeButtons();
    void updateButtons();

    Diagnosis m_diagnosis;
    QString m_whyNoActions;
    PlainLabel *m_name;
    StatePill *m_state;
    PlainLabel *m_headline;
    PlainLabel *m_advice;
    FactList *m_facts;
    PlainLabel *m_outputTitle;
    BriefText *m_output;
    PlainLabel *m_logTitle;
    BriefText *m_log;
    FlowLayout *m_buttonRow;
    QList<QPushButton *> m_buttons; ///< one for each of the next steps
};

} // namespace panel
